import { z } from "zod";
import { dateOf, instantOfMs, msOfInstant, type CourtDate, type Instant } from "../../domain/time/court-date.js";
import { InstantText } from "../shapes.js";
import type { Shelf } from "../simulator/book/book.js";
import { optional } from "../simulator/gateway.js";
import type { Now } from "../simulator/now.js";
import type { Outside } from "../simulator/outside.js";
import { sameContent } from "../simulator/refusal.js";
import { type operations, Pay, type PayAnswer, type SerialAnswer, type StatementEntry } from "./contract.js";

/** What kind of bank it is. */
export const BankSettings = z.strictObject({
  /** Never carries a payment out past its `validUntil` (Never twice). */
  honoursValidUntil: z.boolean().default(true),
  /** Recognizes a serial that it had before; without it every call is carried out. */
  dedupe: z.boolean().default(true),
  /** Takes payments in and carries them out this much later. */
  settlesAfterMinutes: z.number().min(0).max(1_000_000).default(0),
  /** Says `notFound` to a query until a payment that it took in is carried out. */
  hidesUntilSettled: z.boolean().default(false),
});
export type BankSettings = z.output<typeof BankSettings>;

const Payment = z.object({
  hash: z.string(),
  pay: Pay,
  caseId: z.string().optional(),
  status: z.enum(["pending", "paid", "refused"]),
  at: InstantText,
  /** When a pending one is carried out. */
  dueMs: z.number(),
  /** Taken in under skipped time: only skipped time carries it out. */
  skipped: z.boolean(),
  because: z.string().optional(),
});
type Payment = z.output<typeof Payment>;
type PayOrder = z.output<typeof operations.pay.request>;

const EXPIRED = "超过有效期限未执行 not executed: past validUntil";

/** The payments of the simulated bank, by serial. */
export class Payments {
  readonly #payments: Shelf<Payment>;
  readonly #settings: Shelf<BankSettings>;

  constructor(private readonly outside: Outside, private readonly caseOf: (account: string) => string | undefined) {
    this.#payments = outside.book.shelf("bank.payments", Payment, (p) => p.status);
    this.#settings = outside.book.shelf("bank.settings", BankSettings);
  }

  get settings(): BankSettings {
    return this.#settings.get("now") ?? BankSettings.parse({});
  }

  set settings(settings: BankSettings) {
    this.#settings.put("now", settings);
  }

  pay(order: PayOrder, hash: string, now: Now): z.input<typeof operations.pay.answer> {
    this.settleDue(now);
    const known = this.#payments.get(order.serial);
    if (known && this.settings.dedupe) {
      sameContent(order.serial, known, hash);
      return answerOf(known);
    }
    const base = { hash, pay: order, ...optional("caseId", this.caseOf(order.account)), at: now.at, dueMs: now.ms, skipped: now.skipped };
    const because = this.outside.refusals.because("bank", order.payee.number, order.payee.holder)
      ?? (this.#isPast(order.validUntil, now.at) ? EXPIRED : undefined);
    if (because !== undefined) return answerOf(this.#keep({ ...base, status: "refused", because }));
    const { settlesAfterMinutes } = this.settings;
    if (settlesAfterMinutes > 0) return answerOf(this.#keep({ ...base, status: "pending", dueMs: now.ms + settlesAfterMinutes * 60_000 }));
    return answerOf(this.#carryOut(base));
  }

  query(serial: string, now: Now): z.input<typeof operations.queryBySerial.answer> {
    this.settleDue(now);
    const known = this.#payments.get(serial);
    if (!known || (known.status === "pending" && this.settings.hidesUntilSettled)) return { status: "notFound" } satisfies SerialAnswer;
    return { status: known.status, at: known.at, ...optional("because", known.because) };
  }

  caseOfSerial(serial: string): string | undefined {
    return this.#payments.get(serial)?.caseId;
  }

  /** Carries out what is due by now, each at its own instant. */
  settleDue(now: Now): void {
    const due = this.#payments.group("pending").map(([, p]) => p).filter((p) => p.skipped === now.skipped && p.dueMs <= now.ms);
    for (const p of due.sort((a, b) => a.dueMs - b.dueMs)) {
      const at = instantOfMs(p.dueMs);
      if (this.#isPast(p.pay.validUntil, at)) this.#keep({ ...p, status: "refused", at, because: EXPIRED });
      else this.#carryOut({ ...p, at });
    }
  }

  /** Every payment that was carried out, as often as it was. */
  entries(until: CourtDate): StatementEntry[] {
    return this.outside.book.effects({ system: "bank" })
      .filter((e) => e.kind === "pay" && dateOf(e.at) <= until)
      .map((e) => ({
        account: e.account!, kind: "payment", serial: e.serial!, instruction: e.instruction, amount: e.amount!, counterparty: e.payee!, at: e.at,
      }));
  }

  #isPast(validUntil: Instant, at: Instant): boolean {
    return this.settings.honoursValidUntil && msOfInstant(at) > msOfInstant(validUntil);
  }

  #carryOut(p: Omit<Payment, "status">): Payment {
    const { serial, instruction, account, amount, payee } = p.pay;
    this.outside.book.effect({
      at: p.at, system: "bank", instruction, kind: "pay", target: payee.number, amount, payee: payee.holder, serial, account, ...optional("caseId", p.caseId),
    });
    return this.#keep({ ...p, status: "paid" });
  }

  #keep(p: Payment): Payment {
    this.#payments.put(p.pay.serial, p);
    return p;
  }
}

function answerOf(p: Payment): PayAnswer {
  const status = p.status === "pending" ? "accepted" : p.status;
  return { status, at: p.at, ...optional("because", p.because) };
}

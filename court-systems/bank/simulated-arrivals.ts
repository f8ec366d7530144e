import { z } from "zod";
import { dateOf, type CourtDate, type Instant } from "../../domain/time/court-date.js";
import { InstantText } from "../shapes.js";
import type { Shelf } from "../simulator/book/book.js";
import { optional } from "../simulator/gateway.js";
import { contentHash } from "../simulator/hash.js";
import type { Now } from "../simulator/now.js";
import type { Outside } from "../simulator/outside.js";
import { Refusal, sameContent } from "../simulator/refusal.js";
import { ArrivalNotice, type StatementEntry } from "./contract.js";

/** What makes money arrive: the notice that the court will get; `payer` and `at` have defaults. */
export const ArrivalOrder = ArrivalNotice.partial({ payer: true, at: true });
export type ArrivalOrder = z.output<typeof ArrivalOrder>;

const Kept = z.object({ hash: z.string(), notice: ArrivalNotice, at: InstantText });

/** Money that came in, by the bank's serial. */
export class Arrivals {
  readonly #shelf: Shelf<z.output<typeof Kept>>;

  constructor(private readonly outside: Outside, private readonly caseOf: (account: string) => string | undefined) {
    this.#shelf = outside.book.shelf("bank.arrivals", Kept);
  }

  /** Books an arrival, or a reversal of one (`reverses`), once by its serial; the notice carries its instant. */
  book(order: ArrivalOrder, now: Now): z.output<typeof ArrivalNotice> {
    const hash = contentHash(order);
    const known = this.#shelf.get(order.serial);
    if (known) {
      sameContent(order.serial, known, hash);
      return known.notice;
    }
    if (order.reverses !== undefined && !this.#shelf.get(order.reverses)) {
      throw new Refusal(404, "unknownSerial", `没有流水 no arrival ${order.reverses}`);
    }
    const at: Instant = order.at ?? now.at;
    const notice = { ...order, payer: order.payer ?? "未署名付款人", at };
    this.#shelf.put(order.serial, { hash, notice, at });
    this.outside.book.effect({
      at, system: "bank", instruction: order.serial, kind: order.reverses === undefined ? "arrival" : "reversal", target: order.account,
      amount: order.amount, payee: notice.payer, serial: order.serial, account: order.account, ...optional("caseId", this.caseOf(order.account)),
    });
    return notice;
  }

  /** In yuan: foreign money has a statement of its own. */
  entries(until: CourtDate): StatementEntry[] {
    return this.#shelf.all().map(([, k]) => k.notice).filter((n) => dateOf(n.at) <= until && (n.currency ?? "CNY") === "CNY").map((n) => ({
      account: n.account, kind: n.reverses === undefined ? "arrival" : "reversal", serial: n.serial, amount: n.amount, counterparty: n.payer, at: n.at,
      ...optional("reverses", n.reverses),
    }));
  }
}

import { Router, type Request } from "express";
import { z } from "zod";
import { BankSettings } from "../bank/simulated-payments.js";
import { ArrivalOrder } from "../bank/simulated-arrivals.js";
import type { Notices, SentNotice } from "../bank/simulated-notices.js";
import type { SimulatedBank } from "../bank/simulator.js";
import type { ControlBook } from "../control/simulator.js";
import type { Instant } from "../../domain/time/court-date.js";
import { Id, SystemName } from "../shapes.js";
import type { BookFilter } from "./book/book.js";
import { Faults } from "./faults/faults.js";
import { malformed } from "./gateway.js";
import { nowOf, type Now } from "./now.js";
import type { Outside } from "./outside.js";
import { Refusal } from "./refusal.js";
import { RefusalRules } from "./refusals.js";
import { World } from "./worlds/world.js";

/** How long the answer about an arrival waits for the court to take the notice; it is sent on behind. */
const NOTICE_WAIT_MS = 5_000;

export interface Arrived {
  serial: string;
  at: Instant;
  /** When the notice gets through the faults of the bank; null while one without an end keeps it in. */
  deliverAt: Instant | null;
  /** 2 while everything comes twice. */
  copies: 1 | 2;
  notice: { id: string; status: SentNotice["status"]; httpStatus?: number; answer?: unknown };
}

/** Books money that came in (an `ArrivalOrder`) and announces it to the court. The same serial with other content is refused (409). */
export async function arrive(parts: AdminParts, order: unknown, now: Now): Promise<Arrived> {
  const { outside, bank, notices } = parts;
  const notice = bank.arrivals.book(read(ArrivalOrder, order), now);
  const id = notices.announce(notice);
  await outside.book.commit();
  const sent = await notices.settled(id, NOTICE_WAIT_MS);
  const delivery = outside.faults.delivery("bank", now.at);
  return {
    serial: notice.serial, at: notice.at, deliverAt: delivery.at ?? null, copies: delivery.copies,
    notice: { id, status: sent?.status ?? "pending", ...(sent?.httpStatus === undefined ? {} : { httpStatus: sent.httpStatus, answer: sent.answer }) },
  };
}

export interface AdminParts {
  outside: Outside;
  bank: SimulatedBank;
  notices: Notices;
  controls: ControlBook[];
}

const BookQuery = z.strictObject({
  system: SystemName.optional(),
  caseId: Id.optional(),
  type: z.enum(["request", "effect"]).optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(1_000_000).default(1_000_000),
});

/** What people and tests do to the outside world: faults, worlds, refusals, the kind of bank, money that arrives, the book. */
export function adminRouter(parts: AdminParts): Router {
  const { outside, bank, notices, controls } = parts;
  const { book, faults, refusals, worlds } = outside;
  const router = Router();
  const now = (req: Request) => nowOf(req, outside.clock);

  router.get("/book", async (req, res) => {
    const { limit, ...filter } = read(BookQuery, req.query);
    bank.payments.settleDue(now(req));
    await book.commit();
    res.json({ items: book.read(filter satisfies BookFilter).slice(0, limit) });
  });

  router.get("/faults", (_req, res) => void res.json(faults.list()));
  router.put("/faults", async (req, res) => {
    faults.set(read(Faults, req.body));
    await book.commit();
    res.json(faults.list());
  });

  router.get("/refusals", (_req, res) => void res.json(refusals.list()));
  router.put("/refusals", async (req, res) => {
    refusals.set(read(RefusalRules, req.body));
    await book.commit();
    res.json(refusals.list());
  });

  router.get("/worlds", (_req, res) => void res.json(Object.fromEntries(worlds.all())));
  router.put("/worlds/:key", async (req, res) => {
    const world = read(World, req.body);
    worlds.set(req.params.key, world);
    await book.commit();
    res.json(world);
  });
  router.delete("/worlds/:key", async (req, res) => {
    worlds.remove(req.params.key);
    await book.commit();
    res.status(204).end();
  });

  router.get("/bank/settings", (_req, res) => void res.json(bank.payments.settings));
  router.put("/bank/settings", async (req, res) => {
    bank.payments.settings = read(BankSettings, req.body);
    await book.commit();
    res.json(bank.payments.settings);
  });
  router.post("/bank/arrivals", async (req, res) => {
    const at = now(req);
    res.status(201).json(await arrive(parts, req.body, at));
  });
  router.get("/bank/notices", (_req, res) => void res.json({ items: notices.all().map(([id, sent]) => ({ id, ...sent })) }));

  router.post("/controls/:instructionId/take-effect", async (req, res) => {
    const { instructionId } = req.params;
    const moved = controls.some((c) => c.takeEffect(instructionId, now(req)));
    await book.commit();
    if (!moved) throw new Refusal(404, "notWaiting", `没有轮候中的措施 nothing waits under ${instructionId}`);
    res.json({ instructionId, status: "applied" });
  });
  return router;
}

function read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw malformed(parsed.error);
  return parsed.data;
}

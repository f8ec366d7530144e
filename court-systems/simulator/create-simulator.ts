import express, { type Express } from "express";
import { instantOfMs, msOfInstant, type Instant } from "../../domain/time/court-date.js";
import { BankSettings } from "../bank/simulated-payments.js";
import { Notices, type NoticeOptions } from "../bank/simulated-notices.js";
import { bankSimulator, simulatedBank } from "../bank/simulator.js";
import { consumptionRestrictionSimulator } from "../consumption-restriction/simulator.js";
import { ControlBook } from "../control/simulator.js";
import { dishonestDebtorListSimulator } from "../dishonest-debtor-list/simulator.js";
import { eServiceSimulator } from "../e-service/simulator.js";
import { landRegistrySimulator } from "../land-registry/simulator.js";
import { networkQuerySimulator } from "../network-query/simulator.js";
import { publicationSimulator } from "../publication/simulator.js";
import { ringbackSimulator } from "../ringback/simulator.js";
import { adminRouter, arrive, type AdminParts, type Arrived } from "./admin.js";
import { Book } from "./book/book.js";
import { Faults, FaultSwitches } from "./faults/faults.js";
import { SILENT, type Logger } from "./logger.js";
import type { Outside } from "./outside.js";
import { pageRouter } from "./page/page.js";
import { errors, unknownPath } from "./problems.js";
import { RefusalRules, Refusals } from "./refusals.js";
import { World } from "./worlds/world.js";
import { Worlds } from "./worlds/worlds.js";
import type { z } from "zod";

export interface SimulatorOptions extends NoticeOptions {
  /** The book on disk; undefined: in memory only. */
  bookFile?: string;
  /** Epoch milliseconds; default the machine's clock. */
  clock?: () => number;
  /** In real time: after how long the last institution of a batch has answered. Default 0. */
  answerDelayMs?: number;
  /** How long a slow answer takes. Default a minute, above every time-out. */
  slowMs?: number;
  logger?: Logger;
}

export interface Simulator {
  app: Express;
  book: Book;
  /** The same as the admin API, for a driver in the same process. Each resolves when the book has it. */
  admin: {
    setFaults(faults: z.input<typeof Faults>): Promise<void>;
    /** `key`: caseId, or a principal debtor's id number or name. */
    setWorld(key: string, world: z.input<typeof World>): Promise<void>;
    setRefusals(rules: z.input<typeof RefusalRules>): Promise<void>;
    setBank(settings: z.input<typeof BankSettings>): Promise<void>;
    /** Money arrives; under skipped time give its instant. */
    arrive(order: unknown, at?: Instant): Promise<Arrived>;
  };
  /** Ends slow answers and waits under way at once, so that the HTTP server can be closed. */
  release(): void;
  /** Stops sending notices and closes the book; the HTTP server is its owner's to close before. */
  close(): Promise<void>;
}

const MAX_REQUEST = "2mb";

/** All court systems behind one door, with one book. Throws where the book on disk is damaged or the secret is none. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const { bookFile, clock = Date.now, answerDelayMs = 0, slowMs = 60_000, logger = SILENT } = options;
  const book = new Book(bookFile);
  const closing = new AbortController();
  const outside: Outside = {
    book, clock, answerDelayMs, slowMs, logger, closing: closing.signal,
    faults: new FaultSwitches(book), refusals: new Refusals(book), worlds: new Worlds(book),
  };
  const bank = simulatedBank(outside);
  const notices = new Notices(outside, options);
  const network = new ControlBook(outside, "networkQuery");
  const land = new ControlBook(outside, "landRegistry");
  const parts: AdminParts = { outside, bank, notices, controls: [network, land] };

  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.get("/healthz", (_req, res) => void res.json({ status: "up" }));
  app.use(pageRouter(outside));
  app.use(express.json({ limit: MAX_REQUEST }));
  app.use("/admin", adminRouter(parts));
  app.use(
    networkQuerySimulator(outside, network), landRegistrySimulator(outside, land), bankSimulator(outside, bank),
    consumptionRestrictionSimulator(outside), dishonestDebtorListSimulator(outside), ringbackSimulator(outside),
    publicationSimulator(outside), eServiceSimulator(outside),
  );
  app.use(unknownPath);
  app.use(errors(logger));
  notices.resume();

  const nowAt = (at?: Instant) => (at === undefined
    ? { at: instantOfMs(clock()), ms: clock(), skipped: false }
    : { at, ms: msOfInstant(at), skipped: true });
  const kept = async (change: () => void) => {
    change();
    await book.commit();
  };
  return {
    app,
    book,
    admin: {
      setFaults: (faults) => kept(() => outside.faults.set(Faults.parse(faults))),
      setWorld: (key, world) => kept(() => outside.worlds.set(key, World.parse(world))),
      setRefusals: (rules) => kept(() => outside.refusals.set(RefusalRules.parse(rules))),
      setBank: (settings) => kept(() => { bank.payments.settings = BankSettings.parse(settings); }),
      arrive: (order, at) => arrive(parts, order, nowAt(at)),
    },
    release: () => closing.abort(),
    close: async () => {
      closing.abort();
      await notices.close();
      await book.close();
    },
  };
}

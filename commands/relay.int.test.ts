import type { Client } from "@temporalio/client";
import { WorkflowUpdateFailedError } from "@temporalio/client";
import { ApplicationFailure } from "@temporalio/common";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDb, type Db } from "../activities/store/db.js";
import { loadCalendars, loadProfile } from "../courts/load.js";
import { RuleRefusal } from "../domain/errors.js";
import { instant } from "../domain/time/court-date.js";
import { freshDatabase } from "../test/setup/database.js";
import { aFiling } from "../test/support/story.js";
import { acceptNotice } from "./accept-notice.js";
import { draftClaim } from "./claim-funds.js";
import type { Deps } from "./deps.js";
import { fileCase } from "./file-case.js";
import { startRelay } from "./relay.js";

const NOW = instant("2026-09-29T09:00:00+08:00");
const filer = { post: "filing", staffId: "nz-013", name: "柳青禾" };
const manager = { post: "funds-manager", staffId: "nz-014", name: "姚书宁" };

let db: Db;
let deps: Deps;
/** What a case's workflow answers to an update, by its id. */
const answers = new Map<string, () => Promise<unknown>>();

beforeAll(async () => {
  db = openDb(await freshDatabase(), 8);
  const given = async <T>(_how: unknown, work: () => Promise<T>) => work();
  const client = {
    withDeadline: given, withAbortSignal: given,
    workflow: {
      start: async () => undefined,
      getHandle: (id: string) => ({ signal: async () => undefined, executeUpdate: () => answers.get(id)?.() ?? Promise.resolve({ seq: 0, events: 0 }) }),
    },
  } as unknown as Client;
  const temporal = { client: async () => client, isUp: () => true, reason: undefined };
  deps = { db, temporal, profile: loadProfile("nanzhao"), calendars: async () => loadCalendars(), now: () => NOW };
});
afterAll(() => db.$disconnect());
beforeEach(() => answers.clear());

let n = 0;
async function aCase(): Promise<string> {
  n += 1;
  const filing = aFiling();
  return (await fileCase(deps, { ...filing, document: { ...filing.document!, number: `（2026）豫1321民初${n}号` } }, filer)).id;
}

const aCommand = (id: string, caseId: string) => db.command.create({
  data: { id, caseId, name: "suspend", body: { ground: "x", from: "2026-09-29" }, byPost: "east", byStaffId: "nz-006", byName: "贺云舟", at: new Date(NOW) },
});

async function aRound(): Promise<void> {
  const relay = startRelay(deps, (error) => {
    throw error;
  });
  await relay.round();
  await relay.stop();
}

/** Money for an account that no case has. */
async function unidentified(serial: string): Promise<string> {
  const { arrivalId } = await acceptNotice(deps, { serial, account: "9999000011112222", amount: "50.00", payer: "不明付款人", at: NOW });
  return arrivalId;
}

describe("the relay", () => {
  it("S16 goes on beside a case that is stuck", { timeout: 20_000 }, async () => {
    const [stuck, other] = [await aCase(), await aCase()];
    answers.set(`case-${stuck}`, () => new Promise(() => undefined));
    await aCommand("stuck", stuck);
    await aCommand("other", other);
    await aRound();
    const rows = await db.command.findMany({ where: { id: { in: ["stuck", "other"] } }, orderBy: { id: "asc" } });
    expect(rows.map((r) => [r.id, r.answeredAt !== null])).toEqual([["other", true], ["stuck", false]]);
  });

  it("R27 S21 money that a case heard of after its decision to close becomes nobody's, once", async () => {
    const id = await aCase();
    await db.caseAccount.create({ data: { caseId: id, account: "6222001", openedAt: new Date(NOW) } });
    const { matched } = await acceptNotice(deps, { serial: "LATE", account: "6222001", amount: "70.00", payer: "迟到", at: NOW });
    expect(matched).toBe(true);
    await aRound();
    expect((await db.fundsNotice.findUniqueOrThrow({ where: { serial: "LATE" } })).status).toBe("matched");
    await db.caseFile.update({ where: { caseId: id }, data: { status: "closed" } });
    await aRound();
    await aRound();
    expect(await db.fundsNotice.findUniqueOrThrow({ where: { serial: "LATE" } })).toMatchObject({ status: "unidentified", why: "afterClosing", caseId: null });
    expect(await db.ledgerTransfer.findMany({ where: { id: { contains: "LATE" } } })).toMatchObject([{ credit: "unidentified", amountFen: 7_000n, status: "posted" }]);
  });
});

describe("a claim of unidentified money (R27)", () => {
  it("holds the money and keeps the command, or neither; the same key again is the same claim", async () => {
    const [id, money] = [await aCase(), await unidentified("U1")];
    answers.set(`case-${id}`, async () => ({ seq: 0, events: 0 }));
    expect((await draftClaim(deps, money, { caseId: id }, manager, "claim-1")).state).toBe("done");
    expect((await draftClaim(deps, money, { caseId: id }, manager, "claim-1")).state).toBe("done");
    await expect(draftClaim(deps, money, { caseId: id }, manager, "claim-2")).rejects.toBeInstanceOf(RuleRefusal);
    expect(await db.command.count({ where: { id: { in: ["claim-1", "claim-2"] } } })).toBe(1);
    expect((await db.fundsNotice.findUniqueOrThrow({ where: { id: money } })).status).toBe("claimDrafted");
  });

  it("that the case refuses frees the money", async () => {
    const [id, money] = [await aCase(), await unidentified("U2")];
    answers.set(`case-${id}`, () => Promise.reject(new WorkflowUpdateFailedError("refused", ApplicationFailure.nonRetryable("no", "RuleRefusal", "R27", "no"))));
    await expect(draftClaim(deps, money, { caseId: id }, manager, "claim-3")).rejects.toMatchObject({ rule: "R27" });
    expect(await db.fundsNotice.findUniqueOrThrow({ where: { id: money } })).toMatchObject({ status: "unidentified", caseId: null });
  });
});

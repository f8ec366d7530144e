import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { acceptNotice } from "../../commands/accept-notice.js";
import { assertBooksAgree } from "../../activities/store/books-agree.js";
import type { Statement, StatementEntry } from "../../court-systems/bank/contract.js";
import { StrangeAnswer } from "../../court-systems/failures.js";
import { fen, fenOfYuan, yuanOfFen } from "../../domain/money/fen.js";
import { courtDate, instant } from "../../domain/time/court-date.js";
import { anApi, NOW, type GivenApi } from "../given/a-given-api.js";
import { accountOf, bringToTeam, tell } from "../given/a-desk.js";
import { anotherFiling } from "../given/a-filing.js";

const DAY = "2026-09-28";
const AT = "2026-09-28T10:00:00+08:00";

let api: GivenApi;
let one: string;
let other: string;
/** What the bank states; each test changes it. */
let entries: StatementEntry[] = [];
let balances: Record<string, string> = {};
let twist: (s: Statement) => Statement = (s) => s;

const bank = {
  statement: async ({ date, bank: name = "", page = 1 }: { date: string; bank?: string | undefined; page?: number | undefined }): Promise<Statement> => {
    const day = entries.filter((e) => e.at.slice(0, 10) === date);
    const sum = (of: StatementEntry[]) => yuanOfFen(fen(of.reduce((s, e) => s + fenOfYuan(e.amount), 0)));
    return twist({
      bank: name, date, page, pages: 1, lines: day.length, accounts: Object.keys(balances).length, credits: sum(day.filter((e) => e.kind === "arrival")),
      debits: sum(day.filter((e) => e.kind !== "arrival")), entries: day, balances: Object.entries(balances).map(([account, balance]) => ({ account, balance })),
    } as Statement);
  },
};

beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase(), bank });
  const file = async () => {
    const { id } = (await (await api.as("filing")).post("/v1/cases", anotherFiling()).expect(201)).body;
    await bringToTeam(api.deps, id, NOW);
    return id as string;
  };
  [one, other] = [await file(), await file()];
});
afterAll(() => api.end());

const arrival = (serial: string, account: string, amount: string, at = AT): StatementEntry => ({ account, kind: "arrival", serial, amount, counterparty: "张三", at }) as StatementEntry;

/** The bank tells, and the case hears of it, as its workflow would. */
async function told(serial: string, caseId: string, amount: string): Promise<void> {
  await acceptNotice(api.deps, { serial, account: accountOf(caseId), amount, payer: "张三", at: AT });
  await tell(api.deps, caseId, { type: "arrived", at: NOW, serial, amount: fenOfYuan(amount), bankAt: instant(AT) });
}

const run = async (day = DAY, status = 200) => (await (await api.as("command-center")).post(`/v1/funds/reconciliations/${day}`).expect(status)).body;
const differences = async (query = "") => (await (await api.as("command-center")).get(`/v1/funds/differences${query}`).expect(200)).body.items;

describe("a day's reconciliation", () => {
  it("R01 three books that agree have no difference; run again it is the same", async () => {
    await told("S1", one, "100.00");
    entries = [arrival("S1", accountOf(one), "100.00")];
    balances = { [accountOf(one)]: "100.00", [accountOf(other)]: "0.00" };
    expect(await run()).toEqual({ day: DAY, lines: 1, credits: "100.00", debits: "0.00", takenIn: 0, found: 0, open: 0 });
    await run();
    const { body } = await (await api.as("auditor")).get(`/v1/funds/reconciliations/${DAY}`).expect(200);
    expect(body).toMatchObject({ day: DAY, status: "done", runs: 2, differences: [] });
    expect(await api.db.bankStatement.count({ where: { status: "accepted" } })).toBe(1);
  });

  it("R27 what the statement has and no notice told is taken in, once, by the same way; the late notice is the same money", async () => {
    entries.push(arrival("S2", accountOf(other), "40.00"), arrival("S3", "62229999", "7.00"));
    balances = { ...balances, [accountOf(other)]: "40.00", "62229999": "7.00" };
    expect(await run()).toMatchObject({ takenIn: 2 });
    expect(await api.db.fundsNotice.findMany({ where: { serial: { in: ["S2", "S3"] } }, orderBy: { serial: "asc" } }))
      .toMatchObject([{ source: "statement", status: "matched", caseId: other }, { source: "statement", status: "unidentified" }]);
    await tell(api.deps, other, { type: "arrived", at: NOW, serial: "S2", amount: fenOfYuan("40.00"), bankAt: instant(AT) });
    expect(await run()).toMatchObject({ takenIn: 0, open: 0 });
    expect(await acceptNotice(api.deps, { serial: "S2", account: accountOf(other), amount: "40.00", at: AT })).toMatchObject({ matched: true });
    await expect(acceptNotice(api.deps, { serial: "S2", account: accountOf(other), amount: "41.00", at: AT })).rejects.toThrow();
  });

  it("R01 R27 what a notice told and the statement lacks is extra: a task of the command center, and the case's payments wait, no other's", async () => {
    await told("S4", one, "9.00");
    await run();
    expect(await differences()).toMatchObject([{ kind: "extra", subject: "arrival:S4", caseId: one, bank: null, ledger: "9.00", file: "9.00", status: "open" }]);
    await expect(assertBooksAgree(api.db, one)).rejects.toThrow(/books/);
    await expect(assertBooksAgree(api.db, other)).resolves.toBeUndefined();
    expect((await (await api.as("auditor")).get(`/v1/cases/${one}/ledger`)).body.waits).toContain("S4");
    const { body } = await (await api.as("command-center")).get("/v1/tasks?kind=examineDifference").expect(200);
    expect(body.items).toMatchObject([{ kind: "examineDifference", rule: "R01", caseId: one, role: "command-center", status: "open", mayComplete: true, about: { subject: "arrival:S4", ledger: "9.00" } }]);
  });

  it("R01 the command center settles it with a reason, by new entries; who pays cannot settle, who settles cannot pay", async () => {
    const [{ id }] = await differences();
    await (await api.as("funds-manager")).post(`/v1/funds/differences/${id}/settle`, { because: "x" }).expect(403);
    await (await api.as("funds-manager")).post(`/v1/funds/reconciliations/${DAY}`).expect(403);
    await (await api.as("command-center")).post(`/v1/funds/differences/${id}/settle`, {}).expect(422);
    const { body } = await (await api.as("command-center")).post(`/v1/funds/differences/${id}/settle`, { because: "银行误发通知", correction: "asBank" }).expect(200);
    expect(body).toMatchObject({ status: "settled", because: "银行误发通知", settledBy: "方知秋", correction: "asBank" });
    await (await api.as("command-center")).post(`/v1/funds/differences/${id}/settle`, { because: "again" }).expect(409);
    // The case hears of it by the relay; here its desk is told.
    await tell(api.deps, one, { type: "arrived", at: NOW, serial: `correction-${id}`, amount: fenOfYuan("9.00"), bankAt: NOW, reverses: "S4" });
    expect(await api.db.ledgerTransfer.findUnique({ where: { id: `${one}:reversal:S4` } })).toMatchObject({ corrects: `${one}:arrival:S4`, credit: "bankClearing", amountFen: 900n });
    await run();
    expect(await differences()).toEqual([]);
    await expect(assertBooksAgree(api.db, one)).resolves.toBeUndefined();
  });

  it("R01 another amount is a difference of amount; it closes by itself once the books agree", async () => {
    await told("S5", one, "5.00");
    entries.push(arrival("S5", accountOf(one), "6.00"));
    balances = { ...balances, [accountOf(one)]: "106.00" };
    await run();
    expect(await differences()).toMatchObject([{ kind: "amount", subject: "arrival:S5", bank: "6.00", ledger: "5.00", file: "5.00" }]);
  });

  it("R01 its task is done like any other, once", async () => {
    const center = await api.as("command-center");
    const [{ id, form }] = (await center.get("/v1/tasks?kind=examineDifference")).body.items;
    expect(form).toMatchObject({ required: ["because"] });
    await (await api.as("funds-manager")).post(`/v1/tasks/${id}/complete`, { because: "x" }).expect(404);
    await (await api.as("director")).post(`/v1/tasks/${id}/complete`, { because: "x" }).expect(403);
    await center.post(`/v1/tasks/${id}/complete`, { because: 5 }).expect(422);
    await center.post(`/v1/tasks/${id}/complete`, { because: "银行书面更正" }).expect(200);
    await center.post(`/v1/tasks/${id}/complete`, { because: "again" }).expect(409);
    expect((await center.get(`/v1/tasks/${id}`).expect(200)).body).toMatchObject({ status: "done" });
    await run();
    expect(await differences()).toEqual([]);
  });

  it("R01 a payment that the bank made and no instruction of ours orders is missing; a balance beyond the lines is one too", async () => {
    entries.push({ ...arrival("P9", accountOf(other), "3.00"), kind: "payment", instruction: "nobody-1" });
    balances = { ...balances, [accountOf(other)]: "30.00" };
    await run();
    const open = await differences();
    expect(open.map((d: { kind: string; subject: string }) => [d.kind, d.subject])).toEqual(expect.arrayContaining([["missing", "payment:nobody-1"], ["amount", `balance:${other}`]]));
  });

  it("R27 a day that is to come is refused", async () => {
    expect((await run("2027-01-01", 422)).errors[0].pointer).toBe("/day");
  });
});

describe("a statement that is none", () => {
  const kept = async () => (await (await api.as("auditor")).get("/v1/funds/refusals").expect(200)).body.items;

  it.each<[string, (s: Statement) => Statement, RegExp]>([
    ["of another bank", (s) => ({ ...s, bank: "他行" }), /another bank/],
    ["of another day", (s) => ({ ...s, date: courtDate("2026-09-01") }), /another day/],
    ["truncated", (s) => ({ ...s, entries: s.entries.slice(1) }), /truncated/],
    ["without a balance", (s) => ({ ...s, balances: s.balances.slice(1) }), /truncated/],
    ["whose totals are not its lines", (s) => ({ ...s, credits: "1.00" }), /add up/],
    ["with other content than before", (s) => {
      const [first, ...rest] = s.entries;
      return { ...s, entries: [...rest, { ...first!, serial: "OTHER" }] };
    }, /other content/],
    ["of garbage", () => {
      throw new StrangeAnswer("bank", "not JSON", "<html>", 200);
    }, /not JSON/],
  ])("R27 %s is refused, kept, and nothing moves", async (_, wrong, why) => {
    const before = await api.db.ledgerTransfer.count();
    twist = wrong;
    try {
      const answer = await run(DAY, 409);
      expect(answer.detail).toMatch(why);
    } finally {
      twist = (s) => s;
    }
    expect(await kept()).toContainEqual(expect.objectContaining({ what: "statement", by: "bank", detail: expect.stringMatching(why) }));
    expect(await api.db.bankStatement.count({ where: { status: "refused", why: { not: null } } })).toBeGreaterThan(0);
    expect(await api.db.ledgerTransfer.count()).toBe(before);
    expect((await (await api.as("command-center")).get(`/v1/funds/reconciliations/${DAY}`)).body).toMatchObject({ status: "failed", why: expect.stringMatching(why) });
    expect(await differences()).toEqual(expect.arrayContaining([expect.objectContaining({ subject: "statement", kind: "missing" })]));
  });

  it("R01 one that is right afterwards closes what was asked for", async () => {
    await run();
    expect((await differences()).map((d: { subject: string }) => d.subject)).not.toContain("statement");
  });
});

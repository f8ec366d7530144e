import { unzipSync, strFromU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { acceptNotice } from "../../commands/accept-notice.js";
import { checkLedger } from "../../commands/ledger-check.js";
import { fenOfYuan } from "../../domain/money/fen.js";
import { instant } from "../../domain/time/court-date.js";
import { anApi, NOW, type GivenApi } from "../given/a-given-api.js";
import { accountOf, bringToTeam, tell } from "../given/a-desk.js";
import { anotherFiling } from "../given/a-filing.js";

const AT = "2026-08-03T10:00:00+08:00";

let api: GivenApi;
let one: string;
let other: string;

beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase() });
  const file = async () => {
    const { id } = (await (await api.as("filing")).post("/v1/cases", anotherFiling()).expect(201)).body;
    await bringToTeam(api.deps, id, NOW);
    return id as string;
  };
  [one, other] = [await file(), await file()];
});
afterAll(() => api.end());

const balanceOf = async (account: string) => (await api.db.ledgerAccount.findUnique({ where: { id: account } }))?.balanceFen ?? 0n;
const unidentified = async (serial: string, amount: string) => (await acceptNotice(api.deps, { serial, account: "62227777", amount, payer: "=HYPERLINK(\"x\")", at: AT })).arrivalId;
const claim = async (id: string, body: object, status = 200) => (await api.as("funds-manager")).post(`/v1/funds/unidentified/${id}/claim`, body).expect(status);

async function approve(approveIt: boolean): Promise<void> {
  const approver = await api.as("funds-approver");
  const { items } = (await approver.get("/v1/tasks?kind=claimFunds").expect(200)).body;
  await approver.post(`/v1/tasks/${items[0].id}/complete`, approveIt ? { approve: true } : { approve: false, because: "证据不足" }).expect(200);
}

describe("one arrival for several cases", () => {
  let id: string;

  it("R27 is claimed in parts, at most the rest; a refused part is free again", async () => {
    id = await unidentified("U1", "100.00");
    await claim(id, { caseId: one, amount: "60.00" });
    expect((await claim(id, { caseId: other, amount: "40.01" }, 409)).body.rule).toBe("R27");
    await approve(true);
    expect(await balanceOf(`case:${one}`)).toBe(6_000n);
    await claim(id, { caseId: other, amount: "10.00" });
    await approve(false);
    const { items } = (await (await api.as("funds-manager")).get("/v1/funds/unidentified").expect(200)).body;
    expect(items.map((i: { serial: string; amount: string }) => [i.serial, i.amount])).toEqual(expect.arrayContaining([["U1", "30.00"], ["U1#2", "10.00"]]));
    expect(items[0]).toMatchObject({ dueAt: "2026-09-02T23:59:59+08:00", overdue: true }); // R29 runs from the arrival
    await claim(id, { caseId: other });
    await approve(true);
    await claim(items.find((i: { serial: string }) => i.serial === "U1#2").id, { caseId: other });
    await approve(true);
    expect([await balanceOf("unidentified"), await balanceOf(`case:${other}`)]).toEqual([0n, 4_000n]);
    await claim(id, { caseId: one, amount: "0.01" }, 409);
  });

  it("R27 a wrong claim is undone by correcting entries by who approves, and the money claimed anew, also for the same case", async () => {
    const part = await api.db.fundsNotice.findUniqueOrThrow({ where: { serial: "U1#1" } });
    await (await api.as("funds-manager")).post(`/v1/funds/unidentified/${part.id}/undo`, { because: "认错" }).expect(403);
    const approver = await api.as("funds-approver");
    await approver.post(`/v1/funds/unidentified/${part.id}/undo`, {}).expect(422);
    await approver.post(`/v1/funds/unidentified/${part.id}/undo`, { because: "认错案件" }).expect(202);
    // The case hears of it by the relay; here its desk is told.
    await tell(api.deps, one, { type: "arrived", at: NOW, serial: "undo", amount: fenOfYuan("60.00"), bankAt: NOW, reverses: "U1#1" });
    expect(await api.db.ledgerTransfer.findUnique({ where: { id: `${one}:reversal:U1#1` } })).toMatchObject({ corrects: `${one}:arrival:U1#1`, credit: "unidentified", amountFen: 6_000n });
    expect([await balanceOf(`case:${one}`), await balanceOf("unidentified")]).toEqual([0n, 6_000n]);
    const { items } = (await approver.get("/v1/funds/unidentified").expect(200)).body;
    expect(items).toMatchObject([{ serial: "U1#1#1", amount: "60.00", why: "claimUndone" }]);
    await approver.post(`/v1/funds/unidentified/${part.id}/undo`, { because: "again" }).expect(409);
    await claim(items[0].id, { caseId: one });
    await approve(true);
    expect(await balanceOf(`case:${one}`)).toBe(6_000n);
    expect((await checkLedger(api.db)).checks.flatMap((c) => c.wrong)).toEqual([]);
  });

  it("R27 the bank takes back what was claimed in parts: booked nowhere, for a person to see", async () => {
    const before = await api.db.ledgerTransfer.count();
    expect(await acceptNotice(api.deps, { serial: "R1", account: "62227777", amount: "100.00", at: AT, reverses: "U1" })).toMatchObject({ matched: false });
    expect(await api.db.fundsNotice.findUnique({ where: { serial: "R1" } })).toMatchObject({ why: "reversalOfClaimed" });
    expect(await api.db.ledgerTransfer.count()).toBe(before);
  });

  it("R27 the bank takes back what was claimed whole: out of the case, and out of the bank's account, by two corrections", async () => {
    await claim(await unidentified("U2", "8.00"), { caseId: other });
    await approve(true);
    await acceptNotice(api.deps, { serial: "R2", account: "62227777", amount: "8.00", at: AT, reverses: "U2" });
    await tell(api.deps, other, { type: "arrived", at: NOW, serial: "R2", amount: fenOfYuan("8.00"), bankAt: instant(AT), reverses: "U2" });
    expect([await balanceOf("unidentified"), await balanceOf(`case:${other}`), await balanceOf("bankClearing")]).toEqual([0n, 4_000n, -10_000n]);
    expect((await api.db.fundsNotice.findUniqueOrThrow({ where: { serial: "U2" } })).status).toBe("reversed");
  });
});

describe("what is refused is kept", () => {
  it("R27 foreign money is refused and visible; R30 refusals are for the command center and the auditor", async () => {
    await expect(acceptNotice(api.deps, { serial: "USD1", account: accountOf(one), amount: "5.00", at: AT, currency: "USD" })).rejects.toMatchObject({ name: "BadInput" });
    const { body } = await (await api.as("funds-manager")).get("/v1/funds/notices?status=refused").expect(200);
    expect(body.items).toMatchObject([{ serial: "USD1", currency: "USD", why: "currency", status: "refused" }]);
    await (await api.as("funds-manager")).get("/v1/funds/refusals").expect(403);
    await (await api.as("auditor")).get("/v1/funds/refusals").expect(200);
  });

  it("R30 an attempt to hand court money over outside the account is refused, kept, and shown to the command center", async () => {
    const file = await api.db.caseFile.findUniqueOrThrow({ where: { caseId: one }, select: { team: true } });
    await (await api.as(file.team ?? "east")).post(`/v1/cases/${one}/performances`, { on: "2026-09-29", amount: "10.00", kind: "courtHeld", confirmation: { by: "李四", signedOn: "2026-09-29" } }).expect(409);
    const { body } = await (await api.as("command-center")).get("/v1/funds/refusals").expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ what: "case", why: "R30", caseId: one }));
  });

  it.each<[string, Record<string, unknown>, number]>([
    ["a negative amount", { amount: "-1.00" }, 422],
    ["zero", { amount: "0.00" }, 422],
    ["three decimals", { amount: "1.005" }, 422],
    ["10^18", { amount: "1000000000000000000" }, 422],
    ["more than there is", { amount: "9999999.00" }, 409],
  ])("R27 a claim of %s is refused and kept, and nothing moves", async (_, more, status) => {
    const id = await unidentified("U9", "1.00");
    const before = await api.db.ledgerTransfer.count();
    await claim(id, { caseId: one, ...more }, status);
    expect(await api.db.ledgerTransfer.count()).toBe(before);
    const { body } = await (await api.as("auditor")).get("/v1/funds/refusals").expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ what: "claim", by: "funds-manager", why: status === 409 ? "R27" : "bad-input" }));
  });

  it("R27 an unsigned notice, and one that is garbage, are kept too", async () => {
    await api.agent.post("/v1/funds/arrivals").set("content-type", "application/json").send({ serial: "X1", amount: "1.00" }).expect(401);
    const { body } = await (await api.as("auditor")).get("/v1/funds/refusals").expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ what: "notice", why: "signature-refused", serial: "X1", by: "bank" }));
  });
});

describe("reports an auditor can recompute", () => {
  const get = async (path: string) => (await api.as("auditor")).get(path).buffer(true).parse((res, done) => {
    const chunks: Buffer[] = [];
    res.on("data", (c: Buffer) => chunks.push(c));
    res.on("end", () => done(null, Buffer.concat(chunks)));
  }).expect(200);

  it("R27 the ledger as CSV: Chinese heads, a running balance, no formulas, the same bytes", async () => {
    const bytes = (await get(`/v1/cases/${one}/ledger.csv`)).body as Buffer;
    const [head, ...lines] = bytes.toString("utf8").trimEnd().split("\r\n");
    expect(head).toMatch(/^\ufeff序号 No\.,时间 At,摘要 Memo/);
    expect(lines.map((l) => l.split(",")[8])).toEqual(["60.00", "0.00", "60.00"]);
    expect(((await get(`/v1/cases/${one}/ledger.csv`)).body as Buffer).equals(bytes)).toBe(true);
  });

  it("R27 and as a workbook whose balances are formulas, the same bytes each time", async () => {
    const bytes = (await get(`/v1/cases/${one}/ledger.xlsx`)).body as Buffer;
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain("<f>I2+N(G3)-N(H3)</f><v>0.00</v>");
    expect(((await get(`/v1/cases/${one}/ledger.xlsx`)).body as Buffer).equals(bytes)).toBe(true);
    await (await api.as("clerk")).get(`/v1/cases/${one}/ledger.xlsx`).expect(403);
  });

  it("R29 the month's end: arrived, paid, remaining, the oldest, and what lies longer than thirty days by officer", async () => {
    const { body } = await (await api.as("command-center")).get("/v1/funds/month-end?month=2026-09").expect(200);
    expect(body).toMatchObject({ month: "2026-09", opened: 2, paid: "0.00", oldest: { at: AT } });
    expect(body.overThirtyDays.reduce((s: number, o: { funds: number }) => s + o.funds, 0)).toBeGreaterThan(0);
    expect(((await get("/v1/funds/month-end.csv?month=2026-09")).body as Buffer).toString("utf8")).toContain("月末结存 Remaining");
    await (await api.as("command-center")).get("/v1/funds/month-end?month=2026-13").expect(422);
  });
});

describe("a reversal while a part is promised", () => {
  it("R27 the bank takes back what is promised in part: booked nowhere, the part is its case's all the same", async () => {
    const before = await balanceOf("unidentified");
    const whole = await unidentified("U-promised", "2.00");
    await claim(whole, { caseId: other, amount: "1.00" });
    await acceptNotice(api.deps, { serial: "R-promised", account: "62227777", amount: "2.00", at: AT, reverses: "U-promised" });
    expect(await balanceOf("unidentified")).toBe(before + 200n);
    await approve(true);
    expect(await balanceOf("unidentified")).toBe(before + 100n);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { textOfDocx } from "../../test/support/docx-text.js";
import { textOfPdf } from "../../test/support/pdf-text.js";
import { ALL_KINDS } from "../../documents/kinds.js";
import { fen } from "../../domain/money/fen.js";
import { instant } from "../../domain/time/court-date.js";
import { accountOf, bringToTeam, tell } from "../given/a-desk.js";
import { anApi, NOW, type GivenApi } from "../given/a-given-api.js";
import { anotherFiling } from "../given/a-filing.js";

let api: GivenApi;
/** A case of the east team with two arrivals; one whose account is not open yet; one with a name that the font lacks. */
let easts: string;
let fresh: string;
let rare: string;

const filed = async (more: Record<string, unknown> = {}): Promise<string> => (await (await api.as("integrator")).post("/v1/cases", anotherFiling(more)).expect(201)).body.id;
const arrives = (caseId: string, serial: string, yuan: number) => tell(api.deps, caseId, { type: "arrived", at: NOW, bankAt: instant("2026-09-29T09:30:00+08:00"), serial, amount: fen(yuan * 100) });

beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase() });
  [easts, fresh, rare] = [await filed(), await filed(), await filed({ applicants: [{ name: "李𠮷" }] })];
  for (const id of [easts, rare]) await bringToTeam(api.deps, id, NOW);
  await arrives(easts, "S1", 5000);
  await arrives(easts, "S2", 7000);
});
afterAll(() => api.end());

const get = async (post: string, path: string) => (await api.as(post)).get(path).buffer(true).parse((res, done) => {
  const parts: Buffer[] = [];
  res.on("data", (part: Buffer) => parts.push(part));
  res.on("end", () => done(null, Buffer.concat(parts)));
});
const problem = async (post: string, path: string) => {
  const { status, body } = await (await api.as(post)).get(path);
  return { status, rule: body.rule, errors: body.errors?.map((e: { pointer: string }) => e.pointer) };
};

describe("GET /v1/cases/{id}/documents", () => {
  it("R28 what can be drafted, and why the rest cannot", async () => {
    const { body } = await (await api.as("east")).get(`/v1/cases/${easts}/documents`).expect(200);
    const items = body.items.map((i: Record<string, unknown>) => [i["kind"], i["ready"], i["rule"], i["arrival"] ?? "-"]);
    expect(items).toEqual([
      ["enforcementNotice", true, "L03", "-"], ["propertyReportOrder", true, "L03", "-"], ["payerNotice", true, "R28", "-"],
      ["fundsApproval", true, "R46", "a1"], ["fundsApproval", true, "R46", "a2"], ["distributionPlan", true, "L14", "a1"], ["distributionPlan", true, "L14", "a2"],
      ["receipt", false, "R46", "-"],
    ]);
    expect(body.items[0].title).toEqual({ zh: "执行通知书", en: "Enforcement notice" });
    expect(body.items.at(-1).because).toMatch(/\S/);
  });

  it("R28 without an account nothing is ready, and the rule says why", async () => {
    const { body } = await (await api.as("director")).get(`/v1/cases/${fresh}/documents`).expect(200);
    expect(new Set(body.items.map((i: { ready: boolean; rule: string }) => `${i.ready} ${i.rule}`))).toEqual(new Set(["false R28"]));
  });

  it("a name that cannot be printed is told before anybody asks for the document", async () => {
    const { body } = await (await api.as("east")).get(`/v1/cases/${rare}/documents`).expect(200);
    expect(body.items[0]).toMatchObject({ kind: "enforcementNotice", ready: false, because: expect.stringContaining("U+20BB7") });
  });

  it.each([["president", 200], ["auditor", 200], ["east", 200], ["west", 404], ["filing", 404], ["integrator", 403], ["clerk", 403], ["administrator", 403], ["funds-manager", 200]])(
    "%s: %i, as for the case itself; those of the funds have the funds' documents", async (post, status) => {
      const { body } = await (await api.as(post)).get(`/v1/cases/${easts}/documents`).expect(status);
      const kinds = new Set(status === 200 ? body.items.map((i: { kind: string }) => i.kind) : []);
      if (status === 200) expect([...kinds]).toEqual(post === "funds-manager" ? ["payerNotice", "fundsApproval", "distributionPlan", "receipt"] : ALL_KINDS);
      const download = await get(post, `/v1/cases/${easts}/documents/enforcementNotice.pdf`);
      expect(download.status).toBe(post === "funds-manager" ? 403 : status);
    });
});

describe("GET /v1/cases/{id}/documents/{kind}.pdf and .docx", () => {
  const about: Record<string, string> = { fundsApproval: "?arrival=a1", distributionPlan: "?arrival=a2" };

  it.each(ALL_KINDS.filter((k) => k !== "receipt"))("R28 %s states the account, in both, and is the same twice", async (kind) => {
    const path = `/v1/cases/${easts}/documents/${kind}`;
    const pdf = await get("east", `${path}.pdf${about[kind] ?? ""}`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    expect(pdf.headers["content-disposition"]).toMatch(/^attachment; filename="\w+(-a\d)?\.pdf"; filename\*=UTF-8''%EF%BC%882026%EF%BC%89/);
    expect(pdf.headers["cache-control"]).toBe("no-store");
    expect(textOfPdf(pdf.body).join("").replaceAll("\n", "")).toContain(accountOf(easts));
    const docx = await get("east", `${path}.docx${about[kind] ?? ""}`);
    expect(docx.status).toBe(200);
    expect(textOfDocx(docx.body).join("")).toContain(accountOf(easts));
    expect(textOfDocx(docx.body).join("")).toContain("张三");
    const again = await get("east", `${path}.pdf${about[kind] ?? ""}`);
    expect(Buffer.compare(pdf.body, again.body)).toBe(0);
  });

  it("bears the day that is asked for, by number as by id", async () => {
    const { body: row } = await (await api.as("east")).get(`/v1/cases/${easts}`).expect(200);
    const pdf = await get("east", `/v1/cases/${encodeURIComponent(row.caseNumber)}/documents/payerNotice.pdf?on=2026-12-31`);
    expect(textOfPdf(pdf.body).join("")).toContain("二〇二六年十二月三十一日");
  });

  it.each([
    ["R28 the account is not open yet", "director", "fresh", "enforcementNotice.pdf", { status: 409, rule: "R28" }],
    ["R28 in the other form too", "director", "fresh", "propertyReportOrder.docx", { status: 409, rule: "R28" }],
    ["R46 nothing is paid yet", "east", "easts", "receipt.pdf", { status: 409, rule: "R46" }],
    ["R46 no such payment", "east", "easts", "receipt.pdf?disbursement=d9", { status: 404 }],
    ["no such arrival", "east", "easts", "fundsApproval.pdf?arrival=a9", { status: 404 }],
    ["which of two arrivals", "east", "easts", "fundsApproval.pdf", { status: 422, errors: ["/arrival"] }],
    ["an arrival for a notice", "east", "easts", "enforcementNotice.pdf?arrival=a1", { status: 422, errors: ["/arrival"] }],
    ["an unknown kind", "east", "easts", "loveLetter.pdf", { status: 404 }],
    ["an unknown form", "east", "easts", "receipt.exe", { status: 404 }],
    ["a day that is none", "east", "easts", "payerNotice.pdf?on=2026-02-30", { status: 422, errors: ["/on"] }],
    ["a day before the filing", "east", "easts", "payerNotice.pdf?on=2026-09-28", { status: 422, errors: ["/on"] }],
    ["a day in a far year", "east", "easts", "payerNotice.pdf?on=2099-01-01", { status: 422, errors: ["/on"] }],
    ["an unknown parameter", "east", "easts", "payerNotice.pdf?day=2026-10-01", { status: 422, errors: ["/day"] }],
    ["another team's case", "west", "easts", "payerNotice.pdf", { status: 404 }],
    ["a name that the font lacks", "east", "rare", "enforcementNotice.pdf", { status: 422, errors: ["/parties/p1"] }],
    ["in the other form too", "east", "rare", "enforcementNotice.docx", { status: 422, errors: ["/parties/p1"] }],
  ])("%s", async (_, post, which, path, expected) => {
    const id = { easts, fresh, rare }[which as "easts"];
    expect(await problem(post, `/v1/cases/${id}/documents/${path}`)).toMatchObject(expected);
  });

  it("R46 the receipt of what was paid has the bank's serial, the payee's account and the number", async () => {
    const { caseId: id, file } = await api.db.caseFile.findUniqueOrThrow({ where: { caseId: easts } });
    const disbursement = { id: "d1", arrivalId: "a1", payee: "p1", amount: 500_000, status: "paid", round: 1, at: NOW };
    const arrivals = (file as { arrivals: { id: string }[] }).arrivals.map((a) => (a.id === "a1" ? { ...a, receipt: "票00012345" } : a));
    await api.db.caseFile.update({ where: { caseId: id }, data: { file: { ...(file as object), arrivals, disbursements: [disbursement] } } });
    await api.db.paymentInstruction.create({
      data: {
        id: `${id}-d1-1`, caseId: id, disbursementId: "d1", round: 1, payeeName: "李四", payeeAccount: { holder: "李四", bank: "南召农商行", number: "6228480011112222" },
        amountFen: 500_000n, status: "paid", serial: "PAY-1", validUntil: new Date(NOW), approvedBy: "nz-015", paidBy: "nz-014", createdAt: new Date(NOW), settledAt: new Date(NOW),
      },
    });
    const pdf = await get("funds-manager", `/v1/cases/${id}/documents/receipt.pdf`);
    expect(pdf.status).toBe(200);
    const text = textOfPdf(pdf.body).join("\n");
    for (const words of ["票00012345", "伍仟元整", "PAY-1", "6228480011112222", "李四"]) expect(text).toContain(words);
  });

  it("L14 an officer's plan is what the plan says, the last one drafted", async () => {
    const draftedBy = { actor: { post: "east", staffId: "nz-006", name: "贺云舟" }, at: new Date(NOW), type: "distributionPlanDrafted", rule: "L14", caseId: easts };
    const creditors = (yuan: number) => [{ party: "p1", amount: yuan * 100, priority: 1 }];
    for (const [seq, yuan] of [[900, 1000], [901, 7000]] as const) {
      await api.db.caseEvent.create({ data: { ...draftedBy, seq, data: { arrivalId: "a2", mode: "proRata", creditors: creditors(yuan), shares: [], draftedBy: "nz-006" } } });
    }
    const docx = await get("east", `/v1/cases/${easts}/documents/distributionPlan.docx?arrival=a2`);
    expect(textOfDocx(docx.body).join("")).toContain("第1顺位债权7000.00元，全额受偿");
  });

  it("R28 the order to report property is not issued before the account is open", async () => {
    const task = { caseId: fresh, ordinal: 90, rule: "L03", role: "east", about: {}, createdAt: new Date(NOW), dueAt: new Date(NOW), status: "open" };
    await api.db.task.create({ data: { ...task, id: `${fresh}.t90`, kind: "orderPropertyReport" } });
    const { body } = await (await api.as("east")).post(`/v1/tasks/${fresh}.t90/complete`, {});
    expect(body).toMatchObject({ status: 409, rule: "R28" });
  });
});

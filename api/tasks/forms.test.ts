import { describe, expect, it } from "vitest";
import { TASK_LABELS } from "../../domain/case/labels.js";
import { TASK_KINDS, type TaskKind } from "../../domain/case/tasks.js";
import { FORMS, formSchema, type FormChoices } from "./forms.js";

const choices: FormChoices = {
  respondents: ["张三", "王五"], channels: [{ id: "courtSite", zh: "法院网站", en: "Court site" }, { id: "villageBoard", zh: "村务公示栏", en: "Village board" }], today: "2026-09-29",
};
const account = { holder: "李四", bank: "南召农商行", number: "6222020200112233445" };

const good: Record<TaskKind, unknown[]> = {
  acceptCase: [{}], issueNotice: [{}, { on: "2026-09-29" }], orderPropertyReport: [{}, { reportBy: "2026-10-20" }],
  searchOffline: [{ found: [] }, { found: [{ type: "house", value: "300000.00", controllable: true, encumbered: false, of: "张三" }] }],
  signRestriction: [{ approve: true }, { approve: false, because: "已履行" }],
  recordListingGround: [{ grounds: [{ respondent: "张三", ground: "violatesReporting", because: "逾期未报告" }, { respondent: "王五", ground: "none" }] }],
  signListing: [{ approve: true }], choosePublication: [{ channel: "villageBoard", because: "村内影响大" }],
  confirmPerformance: [{ approve: true }], deductDeposit: [{ ruling: "（2026）豫1321执1号之一", amount: "50000.00" }, { ruling: "x", amount: "1.00", exempt: { amount: "2040.00", dependants: 0, because: "低保" } }, { ruling: "x", amount: "0.00", exempt: { amount: "2040.00", because: "低保" } }, { ruling: "x", amount: "1.00", account: "6222020200112233445" }],
  confirmArrival: [{ approve: true }], approveDeferral: [{ approve: true }], approveFunds: [{ approve: true }], approveDistribution: [{ approve: true }], pay: [{}],
  backfillReceipt: [{ receipt: "00012345" }], claimFunds: [{ approve: true }], settleOutage: [{ note: "已联系" }], examineAnswer: [{ note: "格式有误" }],
  approveClosing: [{ approve: true }], recordPayeeAccount: [account], correctPayee: [account],
  settlePayment: [{ outcome: "paid", statement: "银行回单" }], renewMeasure: [{ renew: true }, { renew: false, because: "已履行" }],
  decideObjection: [{ outcome: "dismissed", ruling: "（2026）豫1321执异1号" }],
};

const bad: [TaskKind, unknown, string][] = [
  ["acceptCase", { approve: true }, "unknown field"],
  ["issueNotice", { on: "2026-09-30" }, "tomorrow"],
  ["orderPropertyReport", { reportBy: "2026-09-28" }, "yesterday"],
  ["searchOffline", {}, "nothing said"],
  ["searchOffline", { found: [{ type: "ship", value: "1.00" }] }, "another kind"],
  ["searchOffline", { found: [{ type: "house", value: 300000 }] }, "a number for money"],
  ["searchOffline", { found: [{ type: "house", value: "1.00", of: "路人" }] }, "a stranger's house"],
  ["signRestriction", { approve: false }, "refused without a reason"],
  ["signRestriction", {}, "no decision"],
  ["signRestriction", { approve: "yes" }, "a word for a decision"],
  ["recordListingGround", { grounds: [{ respondent: "张三", ground: "none" }] }, "one respondent left out"],
  ["recordListingGround", { grounds: [{ respondent: "张三", ground: "none" }, { respondent: "张三", ground: "none" }] }, "one twice"],
  ["recordListingGround", { grounds: [{ respondent: "张三", ground: "rude" }, { respondent: "王五", ground: "none" }] }, "no such ground"],
  ["choosePublication", { channel: "radio", because: "x" }, "no such channel"],
  ["choosePublication", { channel: "courtSite" }, "no reason recorded (R25)"],
  ["deductDeposit", { ruling: "x", amount: "0.00" }, "nothing deducted"],
  ["deductDeposit", { ruling: "x", amount: "1.00", exempt: { amount: "1.00" } }, "L17 no reason"],
  ["deductDeposit", { ruling: "x", amount: "1.00", exempt: { amount: "-1.00", because: "y" } }, "L17 less than nothing"],
  ["recordPayeeAccount", { holder: "李四", bank: "x" }, "no number"],
  ["settlePayment", { outcome: "perhaps", statement: "x" }, "no outcome"],
  ["renewMeasure", { renew: false }, "not renewed without a reason"],
  ["decideObjection", { outcome: "upheld" }, "no ruling"],
];

describe("forms of tasks", () => {
  it.each(TASK_KINDS)("%s takes what it asks for", (kind) => {
    for (const answer of good[kind]) expect(FORMS[kind](choices).safeParse(answer).error?.issues).toBeUndefined();
  });

  it.each(bad)("%s %j is refused: %s", (kind, answer) => {
    expect(FORMS[kind](choices).safeParse(answer).success).toBe(false);
  });

  it.each(TASK_KINDS)("%s is a JSON Schema with a title in Chinese and English for it and each field", (kind) => {
    const schema = formSchema(kind, choices) as { type: string; title: string; additionalProperties: boolean; properties: Record<string, { title?: string }> };
    expect(schema).toMatchObject({ type: "object", additionalProperties: false, title: `${TASK_LABELS[kind].zh} ${TASK_LABELS[kind].en}` });
    const untitled = Object.entries(schema.properties ?? {}).filter(([name, p]) => name !== "because" && !/\p{Script=Han}.* [A-Z]/u.test(p.title ?? "")).map(([name]) => name);
    expect(untitled).toEqual([]);
  });

  it("offers what there is to choose from", () => {
    expect(JSON.stringify(formSchema("recordListingGround", choices))).toContain('"enum":["张三","王五"]');
    expect(JSON.stringify(formSchema("choosePublication", choices))).toContain("村务公示栏");
  });
});

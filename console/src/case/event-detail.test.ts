import { describe, expect, it } from "vitest";
import { detailOf } from "./event-detail.js";

const known = {
  court: { seesCases: true, post: (id: string) => ({ zh: id, en: "" }), team: (id: string) => ({ zh: { east: "东区首执团队", south: "南区首执团队" }[id] ?? id, en: "" }) },
  assets: new Map([["bankDeposit-1", "银行存款 95,000.00元（康晓峰）"]]),
};

describe("an event in one line", () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ["R23 what the institutions found", "firstQueryAnswered", { institutions: ["bankA", "unheardOf"], found: [{ type: "bankDeposit", value: "95000.00", controllable: true }, { type: "house", value: "300000.00", controllable: false }], complete: true }, "甲银行、unheardOf，银行存款95,000.00元；房屋300,000.00元（未能控制），全部反馈完毕"],
    ["R23 nothing found", "answerAdded", { institutions: ["bankB"], found: [], complete: false }, "乙银行，未查得财产"],
    ["R23 what did not answer", "transferred", { found: 2, missing: ["securities"] }, "查得2项，未反馈：证券登记机构"],
    ["R15 the reason in Chinese alone", "triaged", { track: "fastTrack", because: "足额，由速执团队办理 enough under control: fast track" }, "速执，足额，由速执团队办理"],
    ["R10 between teams", "movedToTeam", { from: "east", to: "south", officer: "袁晓棠", because: "均衡办案" }, "东区首执团队 → 南区首执团队，袁晓棠，均衡办案"],
    ["R29 a deadline, provisional", "deadlineSet", { deadline: { node: "disbursement", dueAt: "2027-01-04T23:59:59+08:00", provisional: true } }, "三十日内发放：2027-01-04，暂定（日历未公布）"],
    ["L25 whom a freeze concerns", "controlOrdered", { measures: [{ kind: "freeze", target: "bankDeposit bankDeposit-1" }] }, "冻结（银行存款 95,000.00元（康晓峰））"],
    ["L09 the ground", "listed", { target: "康晓峰", expiresOn: "2028-12-03", ground: "violatesReporting" }, "康晓峰，至2028-12-03，违反财产报告制度"],
    ["R29 who was paid", "disbursed", { payee: "卢秋实", amount: "87279.25" }, "卢秋实，87,279.25元"],
    ["R27 money that goes back", "fundsArrived", { amount: "90000.00", serial: "S1", excess: "2720.75" }, "90,000.00元，流水S1，其中退还2,720.75元"],
    ["R27 none that goes back", "fundsArrived", { amount: "90000.00", serial: "S1", excess: "0.00" }, "90,000.00元，流水S1"],
    ["R46 who is to get how much", "distributionApproved", { shares: [{ payee: "卢秋实", amount: "56000.00" }, { payee: "梅若溪", amount: "30000.00" }] }, "卢秋实 56,000.00元；梅若溪 30,000.00元"],
    ["R46 the receipt", "receiptBackfilled", { receipt: "豫票00012345" }, "票号豫票00012345"],
    ["L16 money in escrow", "disbursementDeferred", { amount: "8000.00", ground: "whereaboutsUnknown", escrow: true }, "8,000.00元，申请执行人下落不明，提存"],
    ["L14 who objects to whose share", "distributionPlanObjected", { objection: { by: "乙", against: "甲", amount: "10.00" }, because: "数额有误 wrong" }, "乙对甲的10.00元，数额有误"],
    ["a call that failed", "callFailed", { system: "landRegistry", reason: "连接超时", tries: 3, nextTryAt: "2026-11-24T15:10:00Z" }, "不动产登记系统，连接超时，已试3次，2026-11-24 23:10再试"],
    ["L20 a settlement", "settled", { hold: { from: "2026-11-03", until: "2027-03-01", instalments: [{}, {}] } }, "2026-11-03至2027-03-01，分2期"],
    ["L28 how it closed", "closed", { closedBy: "performance" }, "执行完毕"],
    ["of a type that is new, its reason", "somethingNew", { because: "新情况" }, "新情况"],
    ["without anything to say", "accountOpened", {}, ""],
  ])("%s", (_, type, data, words) => expect(detailOf(type, data, known)).toBe(words));

  it("never fails, whatever the data", () => {
    for (const type of ["filed", "triaged", "controlOrdered", "settled", "taskOpened", "listingGroundRecorded", "movedToTeam", "deadlineSet", "callFailed", "fundsApproved", "distributionApproved", "distributionPlanObjected", "receiptBackfilled"]) {
      for (const data of [{}, { deadline: null, measures: "x", hold: 3, grounds: [], found: {}, institutions: null, disbursements: [null], shares: [null], objection: 1 }]) {
        expect(typeof detailOf(type, data, known), type).toBe("string");
      }
    }
  });
});

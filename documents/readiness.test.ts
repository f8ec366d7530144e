import { describe, expect, it } from "vitest";
import { ABOUT, aGiven } from "../test/support/given-document.js";
import { aFiling } from "../test/support/story.js";
import { fen } from "../domain/money/fen.js";
import { courtDate } from "../domain/time/court-date.js";
import type { Given } from "./given.js";
import { ALL_KINDS, type DocumentKind } from "./kinds.js";
import { earliestDay, hindranceOf } from "./readiness.js";
import { foundIn } from "./values/values.js";

const hindrance = (kind: DocumentKind, given: Given, about = ABOUT[kind]) => hindranceOf(kind, given, foundIn(given, about))?.rule ?? "ready";
const given = aGiven();
const unpaid = aGiven({ paid: false });
const reversed: Given = { ...given, file: { ...given.file, arrivals: given.file.arrivals.map((a) => ({ ...a, status: "reversed" as const })) } };
const anAct: Given = { ...given, file: { ...given.file, claim: {} } };
const preserved: Given = { ...given, file: { ...given.file, kind: "preservation" } };
const performed: Given = { ...given, file: { ...given.file, performedInFullAt: given.file.lastAt } };
const settled: Given = {
  ...given, file: { ...given.file, holds: [{ id: "h1", kind: "settlement", from: courtDate("2026-10-10"), instalments: [{ dueOn: courtDate("2026-10-15"), amount: fen(3_000_000) }, { dueOn: courtDate("2026-11-15"), amount: fen(9_000_000) }] }] },
};
const instalments = [{ dueOn: courtDate("2026-10-25"), amount: fen(6_000_000) }, { dueOn: courtDate("2026-12-31"), amount: fen(6_000_000) }];
const mediated: Given = { ...given, file: { ...given.file, claim: { ...given.file.claim, instalments } } };
const ready: Given = { ...given, file: { ...given.file, disbursements: given.file.disbursements.map((d) => ({ ...d, status: "sent" as const })) } };

describe("what can be drafted", () => {
  it.each(ALL_KINDS)("%s, when everything is there", (kind) => expect(hindrance(kind, given)).toBe("ready"));

  it.each(ALL_KINDS)("R28 no %s without the case's account", (kind) => expect(hindrance(kind, { ...given, account: undefined })).toBe("R28"));

  it.each<[string, DocumentKind, Given, string]>([
    ["R28 a case about an act states no account in its notice", "enforcementNotice", { ...anAct, account: undefined }, "ready"],
    ["R28 but in everything about money", "fundsApproval", { ...anAct, account: undefined }, "R28"],
    ["R28 nobody is told to pay where no money is owed", "payerNotice", anAct, "R28"],
    ["L05 nor where nothing is owed any more", "payerNotice", performed, "L05"],
    ["L20 nor ahead of a settlement's next instalment", "payerNotice", settled, "L20"],
    ["L20 when it is due, as much as it asks for", "payerNotice", { ...settled, on: courtDate("2026-11-15") }, "ready"],
    ["R41 nor ahead of the document's own", "payerNotice", mediated, "R41"],
    ["L03 a preservation case has no notice of enforcement", "enforcementNotice", preserved, "L03"],
    ["L03 nor an order to report property", "propertyReportOrder", preserved, "L03"],
    ["R46 no receipt before the payment", "receipt", { ...unpaid, file: { ...unpaid.file, disbursements: [] } }, "R46"],
    ["R46 nor while it is on its way", "receipt", ready, "R46"],
    ["R27 nothing is approved of money that the bank took back", "fundsApproval", reversed, "R27"],
    ["R27 nor distributed", "distributionPlan", reversed, "R27"],
  ])("%s", (_, kind, one, rule) => expect(hindrance(kind, one)).toBe(rule));

  it("R46 nothing arrived, nothing to approve", () => expect(hindrance("fundsApproval", given, {})).toBe("R46"));

  it("L14 what goes back to who paid is not distributed", () => {
    const back: Given = { ...given, file: { ...given.file, arrivals: given.file.arrivals.map((a) => ({ ...a, needed: 0 as typeof a.needed, excess: a.amount })) } };
    expect(hindrance("distributionPlan", back)).toBe("L14");
    expect(hindrance("fundsApproval", back)).toBe("ready");
  });

  it("no document is dated before what it speaks of", () => {
    expect(earliestDay(given, foundIn(given, {}))).toBe("2026-09-29");
    expect(earliestDay(given, foundIn(given, { arrivalId: "a1" }))).toBe("2026-10-20");
  });

  it("L14 creditors with and without amounts of their own", () => {
    for (const amounts of [[undefined, undefined, undefined], ["70000.00", "30000.00", "20000.00"]]) {
      const filing = aFiling({ applicants: ["甲", "乙", "丙"].map((name, i) => ({ name, ...(amounts[i] ? { amount: amounts[i] } : {}) })) });
      expect(hindrance("distributionPlan", aGiven({ filing, paid: false }))).toBe("ready");
    }
  });
});

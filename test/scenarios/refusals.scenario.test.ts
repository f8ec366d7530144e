import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { deadlinesOf, eventOf, personMeasuresOf, runExample, SCENARIOS_DIR, theCase } from "./a-scenario.js";

const LONG = 300_000;

describe("what is refused", () => {
  it("R31 R35 R45 at filing, and no number is taken", { timeout: LONG }, async () => {
    const answer = await runExample("23-refused-filings");
    const outcomes = answer.cases.map((c) => ("refused" in c ? [c.refused.status, c.refused.rule] : c.caseNumber));
    expect(outcomes).toEqual([[409, "R31"], [409, "R35"], [409, "R45"], "（2026）豫1321执1号", [409, null], [422, null]]);
    const last = answer.cases[5];
    if (!last || !("refused" in last)) throw new Error("not refused");
    expect(last.refused.errors.map((e) => e.pointer).sort()).toEqual(["/applicants", "/document/amount", "/document/type"]);
  });

  it("R30 money in the court's hands outside the account is refused, and the attempt kept", { timeout: LONG }, async () => {
    const answer = await runExample("17-offline-payment-refused");
    const c = theCase(answer);
    expect(c.refusals.map((r) => [r.at, r.rule])).toEqual([["2026-06-20T10:30:00+08:00", "R30"]]);
    expect(eventOf(c, "performed").data).toMatchObject({ on: "2026-06-22", amount: "5000.00", inFull: true });
    expect(eventOf(c, "performed").at).toBe("2026-06-23T15:00:00+08:00");
    expect([c.closedBy, c.funds.arrived, answer.bank.payments]).toEqual(["performance", "0.00", []]);
  });

  it("R46 a serial that was used with other content is refused and booked once", { timeout: LONG }, async () => {
    const c = theCase(await runExample("31-serial-used-twice"));
    expect(c.refusals.map((r) => [r.at, r.rule])).toEqual([["2026-06-12T10:00:00+08:00", "R46"]]);
    expect([c.funds.arrived, c.funds.arrivals.length, c.status]).toEqual(["2000.00", 1, "open"]);
  });
});

describe("parties and endings", () => {
  it("R31 a party is added by application and ruling only; L28 when every applicant has withdrawn the case ends", { timeout: LONG }, async () => {
    const c = theCase(await runExample("32-withdrawn-and-added"));
    expect(c.refusals.map((r) => [r.at.slice(0, 10), r.rule])).toEqual([["2026-06-12", "R17"], ["2026-06-15", "R31"]]);
    expect(eventOf(c, "partyAdded")).toMatchObject({ rule: "R31", data: { party: { name: "莫忧", side: "respondent" }, ruling: "（2026）豫1321执异90号" } });
    expect([c.status, c.closedBy, eventOf(c, "closed").at.slice(0, 10)]).toEqual(["closed", "end", "2026-07-16"]);
  });

  it("R29 another court: its own periods, numbers, teams and measures", { timeout: LONG }, async () => {
    const answer = await runExample("33-another-court");
    const [paid, unpaid] = [theCase(answer), theCase(answer, 1)];
    expect([paid.caseNumber, paid.team, paid.closedBy]).toEqual(["（2026）虚9901执71号", "quick", "performance"]);
    expect(deadlinesOf(paid, "disbursement")).toEqual([["2026-06-30", "met", "2026-06-12"]]);
    expect([unpaid.caseNumber, unpaid.region]).toEqual(["（2026）虚9901执72号", undefined]);
    expect(personMeasuresOf(unpaid).map((m) => m.split(" ")[0])).toEqual(["consumptionRestriction", "dishonestDebtorListing", "publication"]);
  });
});

describe("examples", () => {
  it("each is run by a test, and says in Chinese and English what it shows", () => {
    const here = dirname(fileURLToPath(import.meta.url));
    const tests = readdirSync(here).filter((f) => f.endsWith(".scenario.test.ts")).map((f) => readFileSync(`${here}/${f}`, "utf8")).join("\n");
    const files = readdirSync(SCENARIOS_DIR).filter((f) => f.endsWith(".yaml"));
    expect(files.length).toBeGreaterThanOrEqual(15);
    expect(files.filter((f) => !tests.includes(`"${basename(f, ".yaml")}"`))).toEqual([]);
    const comments = files.map((f) => [f, readFileSync(`${SCENARIOS_DIR}/${f}`, "utf8").split("\n").slice(0, 2).join(" ")] as const);
    expect(comments.filter(([, text]) => !/^# .*\p{Script=Han}.*[RL]\d\d.*# .*[a-z]{3}/u.test(text)).map(([f]) => f)).toEqual([]);
  });
});

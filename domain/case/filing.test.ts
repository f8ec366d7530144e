import { describe, expect, it } from "vitest";
import { aDocument, aFiling } from "../../test/support/story.js";
import { loadProfile } from "../../courts/load.js";
import { BadInput, RuleRefusal } from "../errors.js";
import { at, courtDate } from "../time/court-date.js";
import { admit, type Filing } from "./filing.js";

const profile = loadProfile("nanzhao");
const NOW = at(courtDate("2026-09-29"), "09:00");

/** The rule that refuses a filing, the pointers that are wrong, or `filed`. */
function outcome(filing: Filing, options: { preview?: boolean } = {}): string {
  try {
    admit(filing, profile, NOW, options);
    return "filed";
  } catch (error) {
    if (error instanceof RuleRefusal) return error.rule;
    if (error instanceof BadInput) return error.errors.map((e) => e.pointer).join(" ");
    throw error;
  }
}

const person = { name: "王小川", domicile: { town: "石门" } };
const VALID_ID = "411321200810150011";

describe("a filing", () => {
  it.each<[string, Partial<Filing>, string]>([
    ["R31 an obligor of the document is registered", { respondents: [person] }, "filed"],
    ["R31 whom the document does not oblige is refused", { respondents: [{ ...person, name: "赵一诺" }] }, "R31"],
    ["R31 one stranger among obligors is enough", { respondents: [person, { ...person, name: "赵一诺" }] }, "R31"],
    ["R31 in a preservation too", { kind: "preservation", document: aDocument({ type: "preservationRuling", obligors: ["别人"] }) }, "R31"],
    ["R35 preservation on the trial team's ruling", { kind: "preservation", document: aDocument({ type: "preservationRuling" }) }, "filed"],
    ["R35 advance enforcement is filed as preservation", { kind: "preservation", document: aDocument({ type: "advanceEnforcementRuling" }) }, "filed"],
    ["R35 preservation without a ruling is refused", { kind: "preservation" }, "R35"],
    ["R35 a ruling of preservation is no initial case", { document: aDocument({ type: "preservationRuling" }) }, "R35"],
    ["R45 complete", { document: aDocument({ type: "criminal", property: [{ item: "手机" }], custody: { status: "serving" } }) }, "filed"],
    ["R45 custody unknown is a status", { document: aDocument({ type: "criminal", property: [{ item: "手机" }], custody: { status: "unknown" } }) }, "filed"],
    ["R45 without the list of property", { document: aDocument({ type: "criminal", custody: { status: "serving" } }) }, "R45"],
    ["R45 an empty list is none", { document: aDocument({ type: "criminal", property: [], custody: { status: "serving" } }) }, "R45"],
    ["R45 without the custody status", { document: aDocument({ type: "criminal", property: [{ item: "手机" }] }) }, "R45"],
  ])("%s", (_, change, then) => expect(outcome(aFiling(change))).toBe(then));

  it("R45 names both when both are missing", () => {
    const because = (() => {
      try {
        admit(aFiling({ document: aDocument({ type: "criminal" }) }), profile, NOW);
        return "";
      } catch (error) {
        return (error as RuleRefusal).because;
      }
    })();
    expect(because).toMatch(/款物清单.*羁押/);
  });

  it.each<[string, Partial<Filing>, string]>([
    ["one applicant is needed", { applicants: [] }, "/applicants"],
    ["one respondent is needed", { respondents: [] }, "/respondents"],
    ["a document is needed", { document: undefined }, "/document"],
    ["a respondent lives somewhere", { respondents: [{ name: "王小川" }] }, "/respondents/0/domicile"],
    ["the habitual residence is a residence", { respondents: [{ name: "王小川", habitualResidence: { town: "石门" } }] }, "filed"],
    ["an objection needs what it objects to", { kind: "objection", document: undefined, applicants: [], respondents: [] }, "/objection"],
    ["an objection needs little else", { kind: "objection", document: undefined, applicants: [], respondents: [], objection: { about: "conduct", caseNumber: "x", by: "y", grounds: "z" } }, "filed"],
    ["an id number without its check digit", { respondents: [{ ...person, idType: "residentId", idNumber: "411321200810150012" }] }, "/respondents/0/idNumber"],
    ["an id number with it", { respondents: [{ ...person, idType: "residentId", idNumber: VALID_ID }] }, "filed"],
    ["a credit code without its check digit", { applicants: [{ name: "某公司", idType: "creditCode", idNumber: "91411321MA00000000" }] }, "/applicants/0/idNumber"],
    ["a credit code with it", { applicants: [{ name: "某公司", idType: "creditCode", idNumber: "91350100M000100Y43" }] }, "filed"],
    ["a birthday against the id number", { respondents: [{ ...person, idNumber: VALID_ID, born: courtDate("2008-10-16") }] }, "/respondents/0/born"],
    ["a birthday like the id number", { respondents: [{ ...person, idNumber: VALID_ID, born: courtDate("2008-10-15") }] }, "filed"],
    ["a birthday after the filing", { respondents: [{ ...person, born: courtDate("2026-09-30") }] }, "/respondents/0/born"],
    ["two principals", { respondents: [{ ...person, principal: true }, { ...person, principal: true }] }, "/respondents/1/principal"],
    ["filed tomorrow", { filedAt: courtDate("2026-09-30") }, "/filedAt"],
    ["filed years ago", { filedAt: courtDate("2019-01-02") }, "filed"],
    ["received after the filing", { receivedOn: courtDate("2026-09-30") }, "/receivedOn"],
    ["a late fee that ends before it begins", { document: aDocument({ lateFees: [{ principal: "1.00", ratePerDay: "0.05", from: courtDate("2026-02-01"), to: courtDate("2026-01-01") }] }) }, "/document/lateFees/0/to"],
    ["interest that ends before it begins", { document: aDocument({ interest: [{ principal: "1.00", rate: "3.45", from: courtDate("2026-02-01"), to: courtDate("2026-01-01") }] }) }, "/document/interest/0/to"],
    ["applicants asking for more than the document fixes", { applicants: [{ name: "甲", amount: "100000.00" }, { name: "乙", amount: "20000.01" }] }, "/applicants/1/amount"],
    ["applicants asking for all of it", { applicants: [{ name: "甲", amount: "100000.00" }, { name: "乙", amount: "20000.00" }] }, "filed"],
  ])("%s", (_, change, then) => expect(outcome(aFiling(change))).toBe(then));

  it("names every wrong field at once", () => {
    expect(outcome(aFiling({ filedAt: courtDate("2027-01-01"), respondents: [{ name: "王小川", idNumber: "1" }] })))
      .toBe("/respondents/0/domicile /filedAt /respondents/0/idNumber");
  });

  it("a preview may look ahead", () => expect(outcome(aFiling({ filedAt: courtDate("2027-01-04") }), { preview: true })).toBe("filed"));

  it("R33 costs and late fees that the document orders are kept apart, the case is filed for its amount", () => {
    const { opening } = admit(aFiling({ document: aDocument({ costs: "1350.00", lateFees: [{ principal: "120000.00", ratePerDay: "0.05", from: courtDate("2026-01-01") }] }) }), profile, NOW);
    expect(opening.document.amount).toBe(12_000_000);
    expect(opening.claim).toMatchObject({ costs: 135_000, lateFees: [{ principal: 12_000_000, ratePerDay: "0.05", from: "2026-01-01" }] });
  });

  it.each<[string, Partial<NonNullable<Filing["document"]>>, string]>([
    ["an amount near the largest", { amount: "9900000000000.00" }, "/document/amount"],
    ["interest without measure", { interest: [{ principal: "120000000.00", rate: "9999", from: courtDate("2026-01-01") }], amount: "9000000000.00" }, ""],
    ["a late fee without measure", { lateFees: [{ principal: "120000.00", ratePerDay: "9999", from: courtDate("2026-01-01") }] }, ""],
    ["a late fee beyond measure", { amount: "9000000000.00", lateFees: [{ principal: "9000000000.00", ratePerDay: "99", from: courtDate("2026-01-01") }] }, "/document/lateFees/0"],
  ])("R33 %s: what would pass the largest amount within twenty years is refused, the rest is not", (_, more, pointer) => {
    const file = () => admit(aFiling({ document: aDocument(more) }), profile, NOW);
    if (pointer === "") expect(file).not.toThrow();
    else expect(file).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }));
  });

  it("R33 an initial case is filed for what the document fixes; interest is computed apart", () => {
    const { opening } = admit(aFiling({ document: aDocument({ interest: [{ principal: "120000.00", rate: "3.45", from: courtDate("2026-01-01") }] }) }), profile, NOW);
    expect(opening.document.amount).toBe(12_000_000);
    expect(opening.claim.interest).toEqual([{ principal: 12_000_000, rate: "3.45", from: "2026-01-01" }]);
  });

  it("L23 what a history holds names no one", () => {
    const { opening, people } = admit(aFiling({ respondents: [{ ...person, idNumber: VALID_ID, phone: "13800000000" }] }), profile, NOW);
    expect(JSON.stringify(opening)).not.toMatch(/王小川|李大海|13800000000|411321|6228/);
    expect(people.map((p) => [p.partyId, p.name])).toEqual([["p1", "李大海"], ["p2", "王小川"]]);
  });

  it("the first respondent is the principal unless another is marked", () => {
    const two = (marked?: number) => admit(aFiling({
      document: aDocument({ obligors: ["王小川", "赵一诺"] }),
      respondents: [person, { ...person, name: "赵一诺" }].map((p, i) => ({ ...p, ...(i === marked ? { principal: true } : {}) })),
    }), profile, NOW).opening.parties.filter((p) => p.principal).map((p) => p.id);
    expect([two(), two(0), two(1)]).toEqual([["p2"], ["p2"], ["p3"]]);
  });

  it.each([
    ["L09 a minor until the eighteenth birthday", "2008-09-30", "2026-09-30"],
    ["L09 of age on the day of filing", "2008-09-29", undefined],
    ["L09 born on a 29 February", "2012-02-29", "2030-02-28"],
  ])("%s", (_, born, until) => {
    const { opening } = admit(aFiling({ respondents: [{ ...person, born: courtDate(born) }] }), profile, NOW);
    expect(opening.parties[1]?.minorUntil).toBe(until);
  });

  it("a legal representative is a party beside the entity, which is no natural person", () => {
    const { opening, people } = admit(aFiling({ respondents: [{ ...person, legalRepresentative: { name: "钱多多" } }] }), profile, NOW);
    expect(opening.parties.slice(1).map((p) => [p.id, p.side, p.natural, p.represents])).toEqual([
      ["p2", "respondent", false, undefined], ["p3", "representative", true, "p2"],
    ]);
    expect(people[2]?.name).toBe("钱多多");
  });

  it("who names no amount has an equal part of what the others leave", () => {
    const { opening } = admit(aFiling({ applicants: [{ name: "甲", amount: "100000.00" }, { name: "乙" }, { name: "丙" }] }), profile, NOW);
    expect(opening.parties.slice(0, 3).map((p) => p.share)).toEqual([10_000_000, 1_000_000, 1_000_000]);
  });

  it("R21 people are matched by id number, else by name and town with or without its kind", () => {
    const key = (change: object) => admit(aFiling({ respondents: [{ ...person, ...change }] }), profile, NOW).people[1]?.matchKey;
    expect(key({ domicile: { town: "石门乡" } })).toBe(key({ domicile: { town: "石门" } }));
    expect(key({ idNumber: VALID_ID })).toBe(VALID_ID);
  });
});

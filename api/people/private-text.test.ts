import { fc, it as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { CasePeople } from "./case-people.js";
import { masked, restored, withoutPeople, withPeople } from "./private-text.js";

const person = (partyId: string, name: string, more: object = {}) =>
  ({ caseId: "c", partyId, side: "respondent", name, idType: null, idNumber: null, phone: null, town: null, lawyer: null, bankAccount: null, matchKey: name, ...more });
const people = [
  person("p1", "王小"), person("p2", "王小明", { idNumber: "11010519491231002X", phone: "13800000001" }), person("p3", "南召县某公司"),
] as unknown as CasePeople;

describe("L23 free texts", () => {
  it.each([
    ["王小明病重", "⟦p2.name⟧病重"],
    ["王小、王小明均同意", "⟦p1.name⟧、⟦p2.name⟧均同意"],
    ["身份证11010519491231002X，电话13800000001", "身份证⟦p2.idNumber⟧，电话⟦p2.phone⟧"],
    ["无人在此", "无人在此"],
  ])("%s loses its people on the way in", (text, stored) => expect(withoutPeople(text, people)).toBe(stored));

  it("a reader has the names again, and numbers masked", () => {
    expect(withPeople("⟦p2.name⟧（⟦p2.idNumber⟧，⟦p2.phone⟧）与⟦p9.name⟧", people)).toBe("王小明（110*************2X，138******01）与⟦p9.name⟧");
    expect(restored({ a: ["⟦p1.name⟧"], b: { c: "⟦p3.name⟧", d: 1, e: null } }, people)).toEqual({ a: ["王小"], b: { c: "南召县某公司", d: 1, e: null } });
  });

  property.prop([fc.array(fc.constantFrom("王小明", "王小", "南召县某公司", "同意", "，", "x"), { maxLength: 12 }).map((p) => p.join(""))])(
    "no name stays, and every name comes back", (text) => {
      const stored = withoutPeople(text, people);
      expect(people.filter((p) => stored.includes(p.name))).toEqual([]);
      expect(withPeople(stored, people)).toBe(text);
    });

  it.each([["12345", "*****"], ["1234567", "123**67"]])("%s masked", (number, shown) => expect(masked(number)).toBe(shown));
});

import { describe, expect, it } from "vitest";
import { loadProfile } from "../courts/load.js";
import { BadInput } from "../domain/errors.js";
import { givenNumber, numberOf } from "./case-number.js";

const profile = loadProfile("nanzhao");

describe("case numbers", () => {
  it.each([
    ["initial", "2026-yu1321-zhi-1", "（2026）豫1321执1号"],
    ["entrusted", "2026-yu1321-zhi-1", "（2026）豫1321执1号"],
    ["reinstated", "2026-yu1321-zhihui-1", "（2026）豫1321执恢1号"],
    ["preservation", "2026-yu1321-zhibao-1", "（2026）豫1321执保1号"],
    ["objection", "2026-yu1321-zhiyi-1", "（2026）豫1321执异1号"],
  ] as const)("L28 %s: id and number", (kind, caseId, caseNumber) => {
    expect(numberOf(profile, kind, 2026, 1)).toMatchObject({ caseId, caseNumber });
  });

  it("L28 a number given by the court's filing system is read back into its parts", () => {
    expect(givenNumber(profile, "preservation", 2026, "（2026）豫1321执保16号")).toEqual({ ordinal: 16, caseNumber: "（2026）豫1321执保16号" });
  });

  it.each([
    ["missing", undefined],
    ["no number at all", "执16号"],
    ["another year", "（2025）豫1321执16号"],
    ["another court", "（2026）豫1302执16号"],
    ["another kind", "（2026）豫1321执保16号"],
    ["zero", "（2026）豫1321执0号"],
  ])("a given number that is wrong (%s) is refused at /caseNumber", (_, given) => {
    expect(() => givenNumber(profile, "initial", 2026, given)).toThrow(BadInput);
  });
});

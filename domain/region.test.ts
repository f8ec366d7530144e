import { describe, expect, it } from "vitest";
import { regionOf, residenceOf, townsMatch, townStem } from "./region.js";

const regions = [
  { id: "east", towns: ["留山", "云阳"] },
  { id: "river", towns: ["清河街道", "芦洲乡", "镇乡"] },
];

describe("R20 names of towns", () => {
  it.each([
    ["云阳", "云阳镇", true], ["云阳镇", "云阳", true], ["皇后", "皇后乡", true], ["清河", "清河街道", true], ["清河街道办事处", "清河街道", true],
    ["芦洲乡", "芦洲镇", true], [" 云阳 镇", "云阳", true], ["云阳", "云台", false], ["云", "云阳", false], ["", "镇", false],
  ])("R20 %j and %j: %s", (a, b, same) => expect(townsMatch(a, b)).toBe(same));

  it("R20 a name that is nothing but a kind stays", () => {
    expect(townStem("镇")).toBe("镇");
    expect(townStem("街道")).toBe("街道");
  });
});

describe("R20 regions", () => {
  it.each([
    [{ town: "云阳镇" }, "east"], [{ town: "留山" }, "east"], [{ town: "清河" }, "river"], [{ town: "石门" }, undefined],
    [{ outside: "郑州市" }, undefined], [{ outside: "云阳" }, undefined],
  ])("R20 %j lies in %s", (residence, id) => expect(regionOf(residence, regions)?.id).toBe(id));

  it("R20 the habitual residence wins over the domicile, also outside the county", () => {
    expect(residenceOf({ domicile: { town: "云阳" }, habitualResidence: { town: "石门" } })).toEqual({ town: "石门" });
    expect(residenceOf({ domicile: { town: "云阳" }, habitualResidence: { outside: "郑州市" } })).toEqual({ outside: "郑州市" });
    expect(residenceOf({ domicile: { town: "云阳" } })).toEqual({ town: "云阳" });
    expect(residenceOf({})).toBeUndefined();
  });
});

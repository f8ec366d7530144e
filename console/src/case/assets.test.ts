import { describe, expect, it } from "vitest";
import { assetsOf, targetInWords } from "./assets.js";

const assets = assetsOf([
  { data: {} },
  { data: { found: [{ assetId: "bankDeposit-fbb7", type: "bankDeposit", value: "95000.00", of: "康晓峰" }, { assetId: 7 }] } },
]);

describe("whom or what a measure concerns", () => {
  it.each([
    ["康晓峰", "康晓峰"],
    ["bankDeposit bankDeposit-fbb7", "银行存款 95,000.00元（康晓峰）"],
    ["house house-0001", "房屋"],
    ["Zhang San", "Zhang San"],
  ])("%s", (target, words) => expect(targetInWords(target, assets)).toBe(words));
});

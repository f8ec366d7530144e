import { expect, it } from "vitest";
import { yuanOfFen } from "./fen.js";
import { allowanceGuide } from "./exemption.js";

it.each([
  ["L17 for the respondent alone", 0, "2040.00"],
  ["L17 for each dependant as much again", 2, "6120.00"],
])("%s", (_, dependants, amount) => expect(yuanOfFen(allowanceGuide({ perMonth: "680.00", months: 3 }, dependants).amount)).toBe(amount));

it("L17 the words lead to the figure", () => expect(allowanceGuide({ perMonth: "680.00", months: 3 }, 2).explained).toEqual({
  zh: "被执行人及所扶养家属的生活必需费用应予保留：每人每月680.00元×3个月×3人＝6120.00元。",
  en: "Living necessities of the respondent and dependants stay: 680.00 yuan a month × 3 months × 3 = 6120.00 yuan.",
}));

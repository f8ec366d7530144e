import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capitalsOf } from "./capitals.js";
import { fenOfYuan, fen, MAX_FEN } from "./fen.js";

describe("amounts in Chinese capitals", () => {
  it.each([
    ["0.00", "零元整"],
    ["0.01", "壹分"],
    ["0.10", "壹角"],
    ["0.53", "伍角叁分"],
    ["1.00", "壹元整"],
    ["10.00", "壹拾元整"],
    ["11.00", "壹拾壹元整"],
    ["10.05", "壹拾元零伍分"],
    ["10.50", "壹拾元零伍角"],
    ["101.00", "壹佰零壹元整"],
    ["110.00", "壹佰壹拾元整"],
    ["325.04", "叁佰贰拾伍元零肆分"],
    ["1001.00", "壹仟零壹元整"],
    ["1010.00", "壹仟零壹拾元整"],
    ["1409.50", "壹仟肆佰零玖元伍角"],
    ["1680.32", "壹仟陆佰捌拾元零叁角贰分"],
    ["6007.14", "陆仟零柒元壹角肆分"],
    ["16409.02", "壹万陆仟肆佰零玖元零贰分"],
    ["107000.53", "壹拾万柒仟元零伍角叁分"],
    ["120000.00", "壹拾贰万元整"],
    ["100100.00", "壹拾万零壹佰元整"],
    ["10000001.00", "壹仟万零壹元整"],
    ["20304050.60", "贰仟零叁拾万肆仟零伍拾元零陆角"],
    ["100000000.00", "壹亿元整"],
    ["100000001.00", "壹亿零壹元整"],
    ["100010000.00", "壹亿零壹万元整"],
    ["110000000.00", "壹亿壹仟万元整"],
    ["1000000000000.00", "壹万亿元整"],
    ["1000100000000.00", "壹万零壹亿元整"],
    ["9999999999999.99", "玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
  ])("%s is %s", (amount, words) => expect(capitalsOf(fenOfYuan(amount))).toBe(words));

  it("a negative amount says so first", () => expect(capitalsOf(fen(-1_050))).toBe("负壹拾元零伍角"));

  it("the largest amount", () => expect(capitalsOf(fen(MAX_FEN))).toBe("壹拾万亿元整"));

  const anyAmount = fc.integer({ min: 0, max: MAX_FEN });
  it("are read back as the same amount", () =>
    fc.assert(fc.property(anyAmount, (amount) => { expect(readBack(capitalsOf(fen(amount)))).toBe(amount); })));
  it("never say zero twice in a row, nor before a unit", () =>
    fc.assert(fc.property(anyAmount, (amount) => { expect(capitalsOf(fen(amount)).replace(/^零元/, "")).not.toMatch(/零零|零[拾佰仟万亿元角分]/); })));
});

/** Reads an amount in capitals without any of the code above. */
function readBack(words: string): number {
  const [whole = "", rest = ""] = words.includes("元") ? words.split("元") : ["", words];
  const digit = (text: string) => Math.max(0, "零壹贰叁肆伍陆柒捌玖".indexOf(text));
  const small = (text: string) => [...text.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)].reduce((sum, [, d = "", p = ""]) => sum + digit(d) * 10 ** ["", "拾", "佰", "仟"].indexOf(p), 0);
  const below = (text: string): number => (text.includes("万") ? small(text.split("万")[0]!) * 10_000 + small(text.split("万")[1]!) : small(text));
  const yi = whole.lastIndexOf("亿");
  const yuan = yi < 0 ? below(whole) : below(whole.slice(0, yi)) * 100_000_000 + below(whole.slice(yi + 1));
  const cents = (unit: string) => digit(new RegExp(`(.)${unit}`).exec(rest)?.[1] ?? "零");
  return yuan * 100 + cents("角") * 10 + cents("分");
}

import { describe, expect, it } from "vitest";
import { aGiven, aSheet } from "../test/support/given-document.js";
import { aFiling } from "../test/support/story.js";
import { BadInput } from "../domain/errors.js";
import { fen } from "../domain/money/fen.js";
import { courtDate } from "../domain/time/court-date.js";
import { lacking, named } from "./font.js";
import { ALL_KINDS } from "./kinds.js";
import { textsOfSheet } from "./sheet.js";

const named1 = (name: string) => aFiling({ applicants: [{ name, bankAccount: { holder: name, bank: "南召农商行", number: "6228000000000000" } }] });
const refusal = (act: () => unknown): BadInput => {
  try {
    act();
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
  throw new Error("not refused");
};

describe("what a document says", () => {
  it.each(ALL_KINDS)("R28 %s states the case's account, its number and the court", (kind) => {
    const text = textsOfSheet(aSheet(kind)).join("\n");
    for (const words of ["6228480000000000018", "（2026）豫1321执1号", "河南省南召县人民法院"]) expect(text).toContain(words);
    expect(text).not.toMatch(/[{}]|undefined|NaN/);
  });

  it("L03 L05 the notice has what is owed on its day, in figures and in capitals, line by line", () => {
    const text = textsOfSheet(aSheet("enforcementNotice")).join("\n");
    // 120,000.00 from 2026-09-01 to 2026-10-20, half of it paid on the last day.
    for (const words of ["61050.00元", "陆万壹仟零伍拾元整", "120000.00", "1050.00", "0.0175%", "二〇二六年十月二十日"]) expect(text).toContain(words);
  });

  it("L05 another day, another sum", () => {
    const text = textsOfSheet(aSheet("payerNotice", aGiven({ on: courtDate("2026-11-20") }))).join("\n");
    expect(text).toContain("61375.50元");
  });

  it("L20 under a settlement the payer is told what the settlement asks for, instalment by instalment", () => {
    const given = aGiven({ on: courtDate("2026-11-20") });
    const instalments = [{ dueOn: courtDate("2026-10-15"), amount: fen(3_000_000) }, { dueOn: courtDate("2026-11-15"), amount: fen(4_000_000) }, { dueOn: courtDate("2026-12-15"), amount: fen(2_000_000) }];
    const holds = [{ id: "h1", kind: "settlement" as const, from: courtDate("2026-10-10"), instalments }];
    const text = textsOfSheet(aSheet("payerNotice", { ...given, file: { ...given.file, holds } })).join("\n");
    for (const words of ["现应缴纳执行案款10000.00元（大写：壹万元整）", "和解协议第2期\n10000.00\n10000.00", "尚未到期的20000.00元"]) expect(text).toContain(words);
    expect(text).not.toContain("加倍部分债务利息");
  });

  it("L03 the order to report property gives the profile's period", () => expect(textsOfSheet(aSheet("propertyReportOrder")).join("")).toContain("收到本令后10日内"));

  it("R46 the approval names payee, amount, account, and who signed", () => {
    const text = textsOfSheet(aSheet("fundsApproval"));
    for (const words of ["60000.00", "陆万元整", "2026年11月19日", "南召农商行", "顾长庚", "S1"]) expect(text).toContain(words);
  });

  it("R46 the receipt has the number that was backfilled, or a place for it", () => {
    expect(textsOfSheet(aSheet("receipt")).slice(3, 5)).toEqual(["票号", ""]);
    expect(textsOfSheet(aSheet("receipt", aGiven({ formalities: { a1: { receipt: "00012345" } } })))).toContain("00012345");
  });

  it("L14 a plan for three adds up to the fen, the last fen to the first", () => {
    const three = aFiling({ applicants: ["甲", "乙", "丙"].map((name) => ({ name, amount: "40000.00" })), document: { ...aFiling().document!, amount: "120000.00" } });
    const grid = aSheet("distributionPlan", { ...aGiven({ filing: three, paid: false }) }).blocks.find((b) => b.kind === "grid");
    const shares = grid?.kind === "grid" ? grid.rows.slice(1, -1).map((row) => row.cells.at(-1)!.text) : [];
    expect(shares).toEqual(["20000.00", "20000.00", "20000.00"]);
  });

  it.each([
    ["L14 a person's creditors pro rata within a priority", "proRata", ["10000.00", "33333.33", "16666.67"], /按比例受偿50000\.00元/, "第五百零六条"],
    ["L27 an enterprise's in the order of seizure", "seizureOrder", ["10000.00", "50000.00", "0.00"], /按查封先后受偿50000\.00元/, "第五百一十四条"],
  ] as const)("%s, as the officer's plan has it", (_, mode, expected, explained, law) => {
    const three = aFiling({ applicants: ["甲", "乙", "丙"].map((name) => ({ name })) });
    const amounts = [[10_000, 1], [100_000, 2], [50_000, 2]] as const;
    const creditors = amounts.map(([yuan, priority], i) => ({ party: `p${i + 1}`, amount: fen(yuan * 100), priority, seizedAt: courtDate(`2026-09-0${i + 1}`) }));
    const sheet = aSheet("distributionPlan", aGiven({ filing: three, paid: false, plans: { a1: { mode, creditors } } }));
    const grid = sheet.blocks.find((b) => b.kind === "grid");
    expect(grid?.kind === "grid" ? grid.rows.slice(1, -1).map((row) => row.cells.at(-1)!.text) : []).toEqual(expected);
    expect(grid?.kind === "grid" ? grid.rows.at(-1)?.cells.at(-1)?.text : "").toBe("60000.00");
    const text = textsOfSheet(sheet).join("\n");
    expect(text).toMatch(explained);
    expect(text).toContain(law);
    expect(text).toContain("2026-09-02");
  });

  it("without an officer, a phone or a fee nobody reads an empty sentence", () => {
    const text = textsOfSheet(aSheet("enforcementNotice", aGiven({ officer: undefined }))).join("\n");
    expect(text).not.toMatch(/承办人：|电话：。/);
  });
});

describe("a character that the font lacks", () => {
  it.each([
    ["of a rare name", "李𠮷", "U+20BB7"],
    ["of another script", "مُحَمَّد", "U+0645"],
    ["that turns the direction", "李\u202e四", "U+202E"],
    ["that cannot be seen", "李\u200b四", "U+200B"],
    ["half a character", "李\ud842", "U+D842"],
    ["a picture", "李🦀", "U+1F980"],
    ["of no script at all", "李\ue000", "U+E000"],
  ])("%s is refused by name, and nothing is printed", (_, name, point) => {
    for (const kind of ALL_KINDS) {
      const [first] = refusal(() => aSheet(kind, aGiven({ filing: named1(name) }))).errors;
      expect(first).toMatchObject({ pointer: "/parties/p1" });
      expect(first?.message).toContain(point);
    }
  });

  it("names the party and shows the character", () =>
    expect(refusal(() => aSheet("receipt", aGiven({ filing: named1("李𠮷") }))).errors[0]?.message).toMatch(/当事人“李𠮷”.*「𠮷」（U\+20BB7）/));

  it("elsewhere than in a name is refused too", () =>
    expect(refusal(() => aSheet("enforcementNotice", aGiven({ officer: "贺𠮷" }))).errors).toMatchObject([{ pointer: "/text" }]));

  it.each(["㛃", "𠅤", "䶮", "喆", "堃", "镕", "·", "é", "〇", "玥", "犇", "㙍"])("%s of a name is there", (c) => expect(lacking(c)).toEqual([]));

  it("is named with its code point", () => expect(named(["𠮷", "\u202e"])).toBe("「𠮷」（U+20BB7）、U+202E"));
});

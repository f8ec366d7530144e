import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { childEnvironment } from "../config/config.js";
import { partsOfDocx, textOfDocx } from "../test/support/docx-text.js";
import { aGiven, aSheet } from "../test/support/given-document.js";
import { textOfPdf } from "../test/support/pdf-text.js";
import { aFiling } from "../test/support/story.js";
import { courtDate } from "../domain/time/court-date.js";
import { renderDocx } from "./docx/render.js";
import type { Given } from "./given.js";
import { ALL_KINDS } from "./kinds.js";
import { renderPdf } from "./pdf/render.js";
import { textsOfSheet, type Sheet } from "./sheet.js";

/** Without white space, which a line may lose where it breaks. */
const bare = (texts: readonly string[]) => texts.join("").replaceAll(/\s/gu, "");
const creditors = (names: string[]): Given =>
  aGiven({ filing: aFiling({ applicants: names.map((name) => ({ name, bankAccount: { holder: name, bank: "南召农商行", number: "6228000000000000" } })) }) });

describe("both renderers", () => {
  it.each(ALL_KINDS)("R28 %s: PDF and DOCX have every word of the sheet, in its order", async (kind) => {
    const sheet = aSheet(kind);
    expect(bare(textOfDocx(renderDocx(sheet)))).toBe(bare(textsOfSheet(sheet)));
    const pages = textOfPdf(await renderPdf(sheet)).map((page) => page.split("\n"));
    const feet = pages.map((lines) => lines.pop());
    expect(feet).toEqual(pages.map((_, i) => `（2026）豫1321执1号\u3000第 ${i + 1} 页\u3000共 ${pages.length} 页`));
    expect(bare(pages.flat())).toBe(bare(textsOfSheet(sheet)));
  });

  it.each([
    ["markup", "<script>alert('&amp;')</script>"],
    ["XML's own words", "]]><w:p/>&\"'"],
    ["a template's own words", "{account}{court}"],
    ["two hundred characters", "长".repeat(200)],
    ["two hundred letters without a space", "W".repeat(200)],
    ["a name of a minority with its dot", "买买提·阿不都热合曼"],
    ["a rare character that the font has", "张㛃"],
  ])("a name is a name: %s", async (_, name) => {
    const given = creditors([name, "乙"]);
    for (const kind of ["enforcementNotice", "fundsApproval", "distributionPlan"] as const) {
      const sheet = aSheet(kind, given);
      const pdf = textOfPdf(await renderPdf(sheet)).flatMap((page) => page.split("\n").slice(0, -1));
      const docx = renderDocx(sheet);
      expect(bare(textOfDocx(docx))).toContain(bare([name]));
      expect(bare(pdf)).toContain(bare([name]));
      expect(partsOfDocx(docx)["word/document.xml"]).not.toContain("<script>");
    }
  });

  it("R28 a hundred creditors go on over pages, each with the table's head, every fen there", async () => {
    const given = creditors(Array.from({ length: 100 }, (_, i) => `债权人${i + 1}号`));
    const sheet = aSheet("distributionPlan", given);
    const pages = textOfPdf(await renderPdf(sheet));
    expect(pages.length).toBeGreaterThan(4);
    const withRows = pages.filter((page) => /债权人\d+号\n/.test(page.replace("债权人1号等100人", "")));
    for (const page of withRows) expect(page).toContain("分配额（元）");
    for (let i = 1; i <= 100; i++) expect(pages.join("\n")).toContain(`\n债权人${i}号\n`);
    expect(pages.join("\n").match(/\n600\.00/g)).toHaveLength(100);
    expect(partsOfDocx(renderDocx(sheet))["word/document.xml"]?.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it("the signature never stands on a page of its own", async () => {
    for (let lines = 12; lines < 20; lines++) {
      const sheet: Sheet = {
        court: "某某县人民法院", title: "通知书", caseNumber: "（2026）虚9901执1号", look: "letter", on: courtDate("2026-10-20"),
        blocks: [...Array.from({ length: lines }, () => ({ kind: "paragraph" as const, text: "正文。" })), { kind: "signature", lines: ["某某县人民法院", "二〇二六年十月二十日"] }],
      };
      const last = textOfPdf(await renderPdf(sheet)).at(-1);
      expect(last).toMatch(/正文。\n某某县人民法院\n二〇二六年十月二十日/);
    }
  });

  it("only the characters that stand in it are in the PDF, so it stays small", async () => {
    for (const kind of ALL_KINDS) expect((await renderPdf(aSheet(kind))).length).toBeLessThan(100_000);
  });
});

describe("byte for byte", () => {
  it.each(ALL_KINDS)("%s: the same data and day give the same bytes, another day others", async (kind) => {
    const [a, b, later] = [aSheet(kind), aSheet(kind), aSheet(kind, aGiven({ on: courtDate("2026-10-21") }))];
    expect((await renderPdf(a)).equals(await renderPdf(b))).toBe(true);
    expect(renderDocx(a).equals(renderDocx(b))).toBe(true);
    expect((await renderPdf(a)).equals(await renderPdf(later))).toBe(false);
    expect(renderDocx(a).equals(renderDocx(later))).toBe(false);
  });

  it("under any time zone", () => {
    const printed = ["Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"].map((TZ) =>
      execFileSync(process.execPath, ["--import", "tsx", "test/support/print-documents.ts"], { env: { ...childEnvironment(), TZ }, encoding: "utf8" }));
    expect(printed[0]?.split("\n").length).toBeGreaterThan(2 * ALL_KINDS.length);
    expect(new Set(printed).size).toBe(1);
  }, 60_000);

  it("the only date in a file is the one that it bears", async () => {
    const sheet = aSheet("receipt");
    expect((await renderPdf(sheet)).toString("latin1").match(/\(D:\d{8}\d*Z?\)/g)).toEqual(["(D:20261020000000Z)"]);
    expect(partsOfDocx(renderDocx(sheet))["docProps/core.xml"]?.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(["2026-10-20T00:00:00Z", "2026-10-20T00:00:00Z"]);
  });
});

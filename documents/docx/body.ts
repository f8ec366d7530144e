import { LOOKS, NOTE, PAGE, TABLE, type Look } from "../layout.js";
import type { Grid, Sheet, SheetBlock } from "../sheet.js";
import { paragraph, run, twips } from "./xml.js";

/** The paragraphs and tables of a sheet, in order. */
export function bodyOf(sheet: Sheet): string {
  const look = LOOKS[sheet.look];
  const centred = (text: string, size: number, factor: number) => paragraph(run(text, { size, bold: true }), { align: "centre", line: size * factor, keepNext: true });
  return [
    centred(sheet.court, look.courtSize, 1.5),
    centred(sheet.title, look.titleSize, 1.6),
    paragraph(run(sheet.caseNumber, look), { align: "right", line: look.line, before: look.line / 2, after: look.line / 2 }),
    ...sheet.blocks.map((block, i) => blockOf(block, look, sheet.blocks[i + 1]?.kind === "signature")),
  ].join("");
}

function blockOf(block: SheetBlock, look: Look, beforeSignature: boolean): string {
  switch (block.kind) {
    case "addressee":
      return paragraph(run(block.text, look), { align: "justify", line: look.line });
    case "paragraph":
      return paragraph(run(block.text, look), { align: "justify", line: look.line, indent: 2 * look.size, keepNext: beforeSignature });
    case "heading":
      return paragraph(run(block.text, { size: look.size, bold: true }), { align: "justify", line: look.line, indent: 2 * look.size, keepNext: true });
    case "note":
      return paragraph(run(block.text, NOTE), { align: "justify", line: NOTE.line });
    case "grid":
      // Word joins tables that touch; a small paragraph stands after each.
      return table(block) + paragraph("", { align: "left", line: look.line / 2 });
    case "signature":
      return block.lines.map((text, i) => paragraph(run(text, look), {
        align: "right", line: look.line, right: 4 * look.size, before: i === 0 ? look.line * 1.5 : 0, keepNext: i < block.lines.length - 1,
      })).join("");
  }
}

function table({ widths, rows }: Grid): string {
  const unit = PAGE.text / widths.reduce((a, b) => a + b, 0);
  const edge = (side: string) => `<w:${side} w:val="single" w:sz="5" w:space="0" w:color="000000"/>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(PAGE.text)}" w:type="dxa"/><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("")}</w:tblBorders>`
    + `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${twips(TABLE.padding)}" w:type="dxa"/><w:right w:w="${twips(TABLE.padding)}" w:type="dxa"/></w:tblCellMar></w:tblPr>`
    + `<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${twips(w * unit)}"/>`).join("")}</w:tblGrid>${rows.map((row) => tableRow(row, widths, unit)).join("")}</w:tbl>`;
}

function tableRow({ cells, head, minLines = 1 }: Grid["rows"][number], widths: readonly number[], unit: number): string {
  const height = `<w:trHeight w:val="${twips(minLines * TABLE.line + 2 * TABLE.padding)}" w:hRule="atLeast"/>`;
  let at = 0;
  return `<w:tr><w:trPr>${height}${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map((cell) => {
    const width = widths.slice(at, at + cell.span).reduce((a, b) => a + b, 0) * unit;
    at += cell.span;
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : ""}`
      + `${cell.label ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : ""}<w:vAlign w:val="center"/></w:tcPr>`
      + `${paragraph(run(cell.text, TABLE), { align: cell.align, line: TABLE.line })}</w:tc>`;
  }).join("")}</w:tr>`;
}

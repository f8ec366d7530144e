import { strToU8, zipSync } from "fflate";
import { cellText } from "./csv.js";

/** A cell: text, a number as written, or a formula with the value it has. */
export type Cell = string | { number: string } | { formula: string; value: string };

/** All files in it carry this day, so that the same rows give the same bytes. */
const SAME_DAY = new Date(1980, 0, 1);

/**
 * A workbook of one sheet: the first row is its head, and stays in view. Text goes in as text, never as a formula; amounts
 * as numbers with two decimals.
 */
export function xlsx(sheet: string, rows: readonly (readonly Cell[])[]): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="${xml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]]),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="4" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`,
  };
  const files = Object.entries(parts).map(([name, body]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`)] as const);
  return zipSync(Object.fromEntries(files), { mtime: SAME_DAY, level: 6 });
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function relationships(to: [string, string][]): string {
  const each = to.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

function row(cells: readonly Cell[], y: number): string {
  const each = cells.map((cell, x) => {
    const at = `r="${String.fromCharCode(65 + x)}${y + 1}"`;
    if (typeof cell === "string") return `<c ${at} t="inlineStr"${y === 0 ? ' s="2"' : ""}><is><t xml:space="preserve">${xml(cellText(cell))}</t></is></c>`;
    if ("number" in cell) return `<c ${at} s="1"><v>${xml(cell.number)}</v></c>`;
    return `<c ${at} s="1"><f>${xml(cell.formula)}</f><v>${xml(cell.value)}</v></c>`;
  });
  return `<row r="${y + 1}">${each.join("")}</row>`;
}

function xml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

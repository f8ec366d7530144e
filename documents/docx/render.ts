import { strToU8, zipSync } from "fflate";
import { FAMILY } from "../font.js";
import { FOOT, footText, LOOKS, PAGE } from "../layout.js";
import type { Sheet } from "../sheet.js";
import { bodyOf } from "./body.js";
import { escaped, field, halfPoints, paragraph, run, twips } from "./xml.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * A sheet as DOCX (WordprocessingML), with the same words, sizes and margins as its PDF. The same sheet gives the same
 * bytes: entries stand in one order with one fixed time, and the only date is the one that the document bears.
 */
export function renderDocx(sheet: Sheet): Buffer {
  const files: [path: string, xml: string][] = [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relations([["officeDocument", `${OFFICE}/relationships/officeDocument`, "word/document.xml"], ["core", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"]])],
    ["docProps/core.xml", core(sheet)],
    ["word/_rels/document.xml.rels", relations([
      ["styles", `${OFFICE}/relationships/styles`, "styles.xml"], ["fonts", `${OFFICE}/relationships/fontTable`, "fontTable.xml"],
      ["footer", `${OFFICE}/relationships/footer`, "footer1.xml"],
    ])],
    ["word/document.xml", document(sheet)],
    ["word/footer1.xml", footer(sheet)],
    ["word/styles.xml", styles()],
    ["word/fontTable.xml", fontTable()],
  ];
  // Zip keeps a local time of day; noon of a fixed day reads the same in every zone.
  const mtime = new Date(1980, 0, 1, 12);
  return Buffer.from(zipSync(Object.fromEntries(files.map(([path, xml]) => [path, strToU8(HEAD + xml)])), { level: 6, mtime, os: 0 }));
}

function document(sheet: Sheet): string {
  const { top, bottom } = LOOKS[sheet.look];
  const right = PAGE.width - PAGE.left - PAGE.text;
  return `<w:document ${W} xmlns:r="${OFFICE}/relationships"><w:body>${bodyOf(sheet)}<w:sectPr><w:footerReference w:type="default" r:id="footer"/>`
    + `<w:pgSz w:w="${twips(PAGE.width)}" w:h="${twips(PAGE.height)}"/><w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" `
    + `w:left="${twips(PAGE.left)}" w:header="0" w:footer="${twips(FOOT.above)}" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

function footer({ caseNumber }: Sheet): string {
  const [before = "", between = "", after = ""] = footText(caseNumber, "\u0000", "\u0000").split("\u0000");
  const { size } = FOOT;
  const runs = [run(before, { size }), field("PAGE", size), run(between, { size }), field("NUMPAGES", size), run(after, { size })];
  return `<w:ftr ${W}>${paragraph(runs.join(""), { align: "centre", line: size * 1.6 })}</w:ftr>`;
}

function styles(): string {
  const size = halfPoints(LOOKS.letter.size);
  return `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FAMILY}" w:hAnsi="${FAMILY}" w:eastAsia="${FAMILY}" w:cs="${FAMILY}"/>`
    + `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
    + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>';
}

/** A machine that lacks the family takes its own Song type, which draws the same characters. */
function fontTable(): string {
  return `<w:fonts ${W}><w:font w:name="${FAMILY}"><w:altName w:val="宋体"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}

function core({ title, court, caseNumber, on }: Sheet): string {
  const at = `<dcterms:created xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:modified>`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" `
    + `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(`${caseNumber} ${title}`)}</dc:title><dc:creator>${escaped(court)}</dc:creator>${at}</cp:coreProperties>`;
}

function contentTypes(): string {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
    + part("word/document.xml", `${MAIN}.document.main+xml`) + part("word/styles.xml", `${MAIN}.styles+xml`) + part("word/fontTable.xml", `${MAIN}.fontTable+xml`)
    + part("word/footer1.xml", `${MAIN}.footer+xml`) + part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + "</Types>";
}

function relations(all: [id: string, type: string, target: string][]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;
}

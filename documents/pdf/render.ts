import PDFDocument from "pdfkit";
import { fonts } from "../font.js";
import { FOOT, footText, LOOKS, NOTE, PAGE, type Look } from "../layout.js";
import type { Sheet, SheetBlock } from "../sheet.js";
import { flow, type Item } from "./flow.js";
import { gridItems } from "./grid.js";
import { breakLines } from "./lines.js";
import { Pen, type Weight } from "./pen.js";

/**
 * A sheet as PDF: A4, the font's used characters embedded. The same sheet gives the same bytes: its only date is the one
 * that the document bears, ids derive from the content.
 */
export async function renderPdf(sheet: Sheet): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: "A4", margin: 0, bufferPages: true, autoFirstPage: true, lang: "zh-CN", displayTitle: true,
    info: { Title: `${sheet.caseNumber} ${sheet.title}`, Author: sheet.court, Creator: "Zhixing", Producer: "Zhixing", CreationDate: new Date(`${sheet.on}T00:00:00Z`) },
  });
  const { regular, bold } = fonts();
  // The typings know paths and bytes only; a parsed font is read once per process.
  pdf.registerFont("regular", regular as unknown as ArrayBuffer).registerFont("bold", bold as unknown as ArrayBuffer);
  const bytes = collected(pdf);
  const pen = new Pen(pdf);
  const { top, bottom } = LOOKS[sheet.look];
  flow(itemsOf(sheet, pen), top, { top, bottom: PAGE.height - bottom, next: () => void pdf.addPage() });
  numberPages(pdf, pen, sheet);
  pdf.end();
  return bytes;
}

function collected(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (part: Uint8Array) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
  });
}

function itemsOf(sheet: Sheet, pen: Pen): Item[] {
  const look = LOOKS[sheet.look];
  const centred = { weight: "bold", align: "centre" } as const;
  return [
    ...lineItems(sheet.court, pen, { ...centred, size: look.courtSize, line: look.courtSize * 1.5 }),
    ...lineItems(sheet.title, pen, { ...centred, size: look.titleSize, line: look.titleSize * 1.6 }),
    gap(look.line / 2),
    ...lineItems(sheet.caseNumber, pen, { size: look.size, line: look.line, align: "right" }),
    gap(look.line / 2),
    ...sheet.blocks.flatMap((block, i) => blockItems(block, look, pen, sheet.blocks[i + 1]?.kind === "signature")),
  ];
}

function blockItems(block: SheetBlock, look: Look, pen: Pen, beforeSignature: boolean): Item[] {
  switch (block.kind) {
    case "addressee":
      return lineItems(block.text, pen, { size: look.size, line: look.line, align: "justify" });
    case "paragraph":
      return keepingLast(lineItems(block.text, pen, { size: look.size, line: look.line, align: "justify", indent: 2 * look.size }), beforeSignature ? 2 : 0);
    case "heading":
      return lineItems(block.text, pen, { size: look.size, line: look.line, align: "justify", indent: 2 * look.size, weight: "bold" }).map((item) => ({ ...item, keep: true }));
    case "note":
      return lineItems(block.text, pen, { ...NOTE, align: "justify" });
    case "grid":
      return [gap(look.line / 4), ...gridItems(block, pen, PAGE.height - look.top - look.bottom), gap(look.line / 4)];
    case "signature":
      return signature(block.lines, look, pen);
  }
}

interface Style {
  size: number;
  line: number;
  align: "justify" | "centre" | "right";
  weight?: Weight;
  /** Of the first line. */
  indent?: number;
}

function lineItems(text: string, pen: Pen, { size, line, align, weight = "regular", indent = 0 }: Style): Item[] {
  const measure = pen.measure(size, weight);
  const room = (i: number) => PAGE.text - (i === 0 ? indent : 0);
  const lines = breakLines(text, room, measure);
  return lines.map((words, i) => ({
    height: line,
    draw(top) {
      const free = room(i) - measure(words);
      const from = PAGE.left + (i === 0 ? indent : 0);
      const x = from + (align === "right" ? free : align === "centre" ? free / 2 : 0);
      pen.text(words, x, top, { size, line, weight, ...(align === "justify" && i < lines.length - 1 ? { stretchTo: room(i) } : {}) });
    },
  }));
}

/** A page never holds the signature alone: the last lines of the text go with it. */
function keepingLast(items: Item[], count: number): Item[] {
  return items.map((item, i) => (i >= items.length - count ? { ...item, keep: true } : item));
}

const gap = (height: number): Item => ({ height, draw: () => undefined, keep: true });

/** Court and date, centred on each other at the right, four characters from the margin, with room for the seal. */
function signature(lines: readonly string[], look: Look, pen: Pen): Item[] {
  const measure = pen.measure(look.size);
  const broken = lines.flatMap((text) => breakLines(text, () => PAGE.text - 4 * look.size, measure));
  const width = Math.max(...broken.map(measure));
  const left = PAGE.left + PAGE.text - Math.min(4 * look.size, PAGE.text - width) - width;
  return [gap(look.line * 1.5), ...broken.map((text, i): Item => ({
    height: look.line, keep: i < broken.length - 1,
    draw: (top) => pen.text(text, left + (width - measure(text)) / 2, top, { size: look.size, line: look.line }),
  }))];
}

function numberPages(pdf: PDFKit.PDFDocument, pen: Pen, { caseNumber }: Sheet): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    pdf.switchToPage(start + i);
    const [text = ""] = breakLines(footText(caseNumber, i + 1, count), () => PAGE.text, pen.measure(FOOT.size));
    pen.text(text, PAGE.left + (PAGE.text - pen.measure(FOOT.size)(text)) / 2, PAGE.height - FOOT.above - FOOT.size, { size: FOOT.size, line: FOOT.size * 1.6 });
  }
}

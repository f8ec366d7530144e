import { inflateSync } from "node:zlib";

/** The text of a PDF, page by page, one line for each line that was set: reads what pdfkit writes, by the fonts' own ToUnicode tables. */
export function textOfPdf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter((o) => /\/Type \/Page\b(?!s)/.test(o.head));
  return pages.map((page) => {
    const resources = objects.get(refIn(page.head, "Resources"))?.head ?? page.head;
    const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, unicodeOf(objects, id)]));
    return linesOf(objects.get(refIn(page.head, "Contents"))?.stream?.toString("latin1") ?? "", fonts).join("\n");
  });
}

interface PdfObject {
  head: string;
  stream?: Buffer;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString("latin1");
  const found = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = match.index + match[0].length;
    const streamAt = text.indexOf("stream\n", from);
    const endAt = text.indexOf("endobj", from);
    if (streamAt < 0 || streamAt > endAt) {
      found.set(match[1] ?? "", { head: text.slice(from, endAt) });
      continue;
    }
    const head = text.slice(from, streamAt);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const bytes = pdf.subarray(streamAt + "stream\n".length, streamAt + "stream\n".length + length);
    found.set(match[1] ?? "", { head, stream: head.includes("/FlateDecode") ? inflateSync(bytes) : bytes });
  }
  return found;
}

const refIn = (head: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(head)?.[1] ?? "";

function unicodeOf(objects: Map<string, PdfObject>, fontId: string): string[] {
  const table = objects.get(refIn(objects.get(fontId)?.head ?? "", "ToUnicode"))?.stream?.toString("latin1") ?? "";
  const texts: string[] = [];
  for (const [, from = "", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ""], i) => {
      texts[Number.parseInt(from, 16) + i] = String.fromCharCode(...(hex.replaceAll(" ", "").match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
    });
  }
  return texts;
}

function linesOf(content: string, fonts: Map<string, string[]>): string[] {
  let font: string[] = [];
  return content.split("\n").flatMap((line) => {
    const set = /^\/(F\d+) [\d.]+ Tf/.exec(line);
    if (set) font = fonts.get(set[1] ?? "") ?? [];
    if (!line.endsWith("TJ")) return [];
    const glyphs = [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
    return [glyphs.map((glyph) => font[Number.parseInt(glyph, 16)] ?? "\ufffd").join("")];
  });
}

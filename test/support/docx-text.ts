import { strFromU8, unzipSync } from "fflate";

/** The parts of a DOCX by path. */
export function partsOfDocx(docx: Buffer): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The text of a DOCX, a line for each paragraph; cells of a table are paragraphs too. */
export function textOfDocx(docx: Buffer): string[] {
  const xml = partsOfDocx(docx)["word/document.xml"] ?? "";
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) =>
    [...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text).join("")
      .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
}

/** Prints the SHA-256 of every document, PDF and DOCX: run under several time zones, it prints the same. */
import { createHash } from "node:crypto";
import { renderDocx } from "../../documents/docx/render.js";
import { ALL_KINDS } from "../../documents/kinds.js";
import { renderPdf } from "../../documents/pdf/render.js";
import { aSheet } from "./given-document.js";

for (const kind of ALL_KINDS) {
  const sheet = aSheet(kind);
  for (const bytes of [await renderPdf(sheet), renderDocx(sheet)]) console.log(kind, createHash("sha256").update(bytes).digest("hex"));
}

/** Text for XML: what has a meaning there is escaped, so a name is a name whatever it contains. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Points as twentieths, the unit of lengths in WordprocessingML. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points as halves, the unit of type sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

export interface RunStyle {
  size: number;
  bold?: boolean;
}

/** A run of text. */
export function run(text: string, { size, bold = false }: RunStyle): string {
  return `<w:r>${runProperties({ size, bold })}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A field that Word computes itself: the page, the number of pages. */
export function field(name: "PAGE" | "NUMPAGES", size: number): string {
  return `<w:fldSimple w:instr="${name}"><w:r>${runProperties({ size })}<w:t>1</w:t></w:r></w:fldSimple>`;
}

function runProperties({ size, bold }: RunStyle): string {
  return `<w:rPr>${bold ? "<w:b/>" : ""}<w:sz w:val="${halfPoints(size)}"/><w:szCs w:val="${halfPoints(size)}"/></w:rPr>`;
}

export interface ParagraphStyle {
  align: "left" | "centre" | "right" | "justify";
  /** From line to line, in points, fixed. */
  line: number;
  /** Points of the first line. */
  indent?: number;
  /** Points at the right. */
  right?: number;
  before?: number;
  after?: number;
  keepNext?: boolean;
}

const JUSTIFICATION = { left: "left", centre: "center", right: "right", justify: "both" } as const;

/** A paragraph around its runs. */
export function paragraph(runs: string, { align, line, indent, right, before = 0, after = 0, keepNext = false }: ParagraphStyle): string {
  const sides = `${indent ? ` w:firstLine="${twips(indent)}"` : ""}${right ? ` w:right="${twips(right)}"` : ""}`;
  return `<w:p><w:pPr>${keepNext ? "<w:keepNext/>" : ""}<w:spacing w:before="${twips(before)}" w:after="${twips(after)}" w:line="${twips(line)}" w:lineRule="exact"/>`
    + `${sides ? `<w:ind${sides}/>` : ""}<w:jc w:val="${JUSTIFICATION[align]}"/></w:pPr>${runs}</w:p>`;
}

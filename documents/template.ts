import type { DocumentKind } from "./kinds.js";

/** A column of a table: its head, the text of a cell with the places of one row, its share of the width. */
export interface Column {
  head: string;
  cell: string;
  width: number;
  align?: "left" | "centre" | "right";
}

/**
 * One block of a document. `{place}` in a text is filled in; `when` names a place without which the block is left out.
 * `to`: whom it addresses. `form`: rows of labels and answers in turn, the last cell of a short row takes what is left.
 * `table`: one row for each of a list. `sign`: the court's name and the date, where the seal goes.
 */
export type Block =
  | { to: string; when?: string }
  | { text: string; when?: string }
  | { heading: string; when?: string }
  | { form: string[][]; widths: number[]; lines?: number[]; when?: string }
  | { table: { of: string; columns: Column[]; foot?: string[] }; when?: string }
  | { sign: string[]; when?: string }
  | { note: string; when?: string };

/** The words of one kind of document, as a court's file has them; both renderers print the same. */
export interface Template {
  kind: DocumentKind;
  title: string;
  /** `letter`: large type, wide lines, as what is served. `form`: smaller, as what is filled in and filed. */
  look: "letter" | "form";
  blocks: Block[];
}

/** The templates of a court, one of each kind. */
export type Templates = Readonly<Record<DocumentKind, Template>>;

/** A text of a template and where it stands, as a path of keys. */
export interface Placed {
  text: string;
  path: (string | number)[];
  /** The list whose places it may use too. */
  of?: string;
  when?: string;
}

/** Every text of a template with its path. */
export function textsOf(template: Template): Placed[] {
  return [{ text: template.title, path: ["title"] }, ...template.blocks.flatMap((block, i) => textsOfBlock(block, ["blocks", i]))];
}

function textsOfBlock(block: Block, path: (string | number)[]): Placed[] {
  const when = block.when === undefined ? {} : { when: block.when };
  const one = (key: string, text: string): Placed[] => [{ text, path: [...path, key], ...when }];
  if ("to" in block) return one("to", block.to);
  if ("text" in block) return one("text", block.text);
  if ("heading" in block) return one("heading", block.heading);
  if ("note" in block) return one("note", block.note);
  if ("sign" in block) return block.sign.map((text, i) => ({ text, path: [...path, "sign", i], ...when }));
  if ("form" in block) {
    return block.form.flatMap((row, r) => row.map((text, c) => ({ text, path: [...path, "form", r, c], ...when })));
  }
  const { of, columns, foot = [] } = block.table;
  return [
    ...columns.flatMap((column, c) => [
      { text: column.head, path: [...path, "table", "columns", c, "head"], ...when },
      { text: column.cell, path: [...path, "table", "columns", c, "cell"], of, ...when },
    ]),
    ...foot.map((text, c) => ({ text, path: [...path, "table", "foot", c], ...when })),
  ];
}

const PLACE = /\{([A-Za-z]+)\}/g;

/** The names of the places in a text. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(PLACE)].map((match) => match[1] ?? "");
}

/** The text with its places filled; a place without a value stays empty. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(PLACE, (_, name: string) => values[name] ?? "");
}

/** Whether braces stand in a text that are no place. */
export function hasStrayBrace(text: string): boolean {
  return /[{}]/.test(text.replaceAll(PLACE, ""));
}

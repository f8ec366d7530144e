import type { CourtDate } from "../domain/time/court-date.js";

/** A cell of a printed table: `label` cells are shaded and centred, `head` cells repeat on each page. */
export interface Cell {
  text: string;
  align: "left" | "centre" | "right";
  label?: boolean;
}

export interface Grid {
  /** Shares of the width; every row has cells for all of them, a cell may take several. */
  widths: number[];
  rows: { cells: (Cell & { span: number })[]; head?: boolean; minLines?: number }[];
}

export type SheetBlock =
  | { kind: "addressee" | "paragraph" | "heading" | "note"; text: string }
  | ({ kind: "grid" } & Grid)
  | { kind: "signature"; lines: string[] };

/** A document with every word in its place: all that a renderer needs, and what both print alike. */
export interface Sheet {
  court: string;
  title: string;
  caseNumber: string;
  look: "letter" | "form";
  blocks: SheetBlock[];
  /** The day that it bears; the only date in its bytes. */
  on: CourtDate;
}

/** Every text of a sheet, in the order in which it is read. */
export function textsOfSheet({ court, title, caseNumber, blocks }: Sheet): string[] {
  return [court, title, caseNumber, ...blocks.flatMap((block) => {
    if (block.kind === "grid") return block.rows.flatMap((row) => row.cells.map((cell) => cell.text));
    return block.kind === "signature" ? block.lines : [block.text];
  })];
}

import type { CourtDate } from "../domain/time/court-date.js";
import type { Cell, Grid, Sheet, SheetBlock } from "./sheet.js";
import { filled, type Block, type Template } from "./template.js";

interface Filling {
  places: Readonly<Record<string, string>>;
  lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** A template with its values: the document that both renderers print. Blocks whose `when` has no value are left out. */
export function fill(template: Template, values: Filling, on: CourtDate): Sheet {
  const { places } = values;
  return {
    court: places["court"] ?? "", title: filled(template.title, places), caseNumber: places["caseNumber"] ?? "", look: template.look, on,
    blocks: template.blocks.filter((block) => isWanted(block, values)).map((block) => filledBlock(block, values)),
  };
}

function isWanted({ when }: Block, { places, lists }: Filling): boolean {
  return when === undefined || (places[when] ?? "") !== "" || (lists[when] ?? []).length > 0;
}

function filledBlock(block: Block, values: Filling): SheetBlock {
  const { places } = values;
  if ("to" in block) return { kind: "addressee", text: filled(block.to, places) };
  if ("text" in block) return { kind: "paragraph", text: filled(block.text, places) };
  if ("heading" in block) return { kind: "heading", text: filled(block.heading, places) };
  if ("note" in block) return { kind: "note", text: filled(block.note, places) };
  if ("sign" in block) return { kind: "signature", lines: block.sign.map((line) => filled(line, places)) };
  if ("form" in block) return { kind: "grid", ...formGrid(block, places) };
  return { kind: "grid", ...tableGrid(block.table, values) };
}

/** Labels and answers in turn; the last cell of a short row takes the columns that are left. */
function formGrid({ form, widths, lines = [] }: Extract<Block, { form: unknown }>, places: Filling["places"]): Grid {
  return {
    widths,
    rows: form.map((row, r) => ({
      minLines: lines[r] ?? 1,
      cells: row.map((text, i) => ({
        text: filled(text, places), span: i === row.length - 1 ? widths.length - i : 1,
        ...(i % 2 === 0 ? { align: "centre" as const, label: true } : { align: "left" as const }),
      })),
    })),
  };
}

function tableGrid({ of, columns, foot }: Extract<Block, { table: unknown }>["table"], { places, lists }: Filling): Grid {
  const cell = (text: string, align: Cell["align"], span = 1) => ({ text, align, span });
  return {
    widths: columns.map((c) => c.width),
    rows: [
      { head: true, cells: columns.map((c) => ({ ...cell(filled(c.head, places), "centre"), label: true })) },
      ...(lists[of] ?? []).map((row) => ({ cells: columns.map((c) => cell(filled(c.cell, { ...places, ...row }), c.align ?? "left")) })),
      ...(foot ? [{ cells: foot.map((text, i) => cell(filled(text, places), columns[i]?.align ?? "left", i === foot.length - 1 ? columns.length - i : 1)) }] : []),
    ],
  };
}

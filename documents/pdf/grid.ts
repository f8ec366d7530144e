import { PAGE, TABLE } from "../layout.js";
import type { Cell, Grid } from "../sheet.js";
import type { Item } from "./flow.js";
import { breakLines } from "./lines.js";
import type { Pen } from "./pen.js";

interface LaidCell extends Cell {
  x: number;
  width: number;
  lines: string[];
}

/** The rows of a table as items. Heads repeat on each page; a row that is taller than a page goes on, on the next. */
export function gridItems(grid: Grid, pen: Pen, room: number): Item[] {
  const most = Math.floor((room / 2 - 2 * TABLE.padding) / TABLE.line);
  let head: Item | undefined;
  return grid.rows.flatMap((row, i) => {
    const cells = laidCells(grid, row.cells, pen);
    const lines = Math.max(row.minLines ?? 1, ...cells.map((c) => c.lines.length));
    if (row.head) {
      head = { ...rowItem(cells, lines, pen), keep: true };
      return [head];
    }
    const parts = lines > most ? partsOf(cells, lines, most) : [{ cells, lines }];
    const under = head;
    return parts.map((part): Item => ({ ...rowItem(part.cells, part.lines, pen), ...(under ? { head: under } : {}), keep: i === grid.rows.length - 2 && parts.length === 1 }));
  });
}

function laidCells({ widths }: Grid, cells: Grid["rows"][number]["cells"], pen: Pen): LaidCell[] {
  const unit = PAGE.text / widths.reduce((a, b) => a + b, 0);
  let at = 0;
  return cells.map(({ span, ...cell }) => {
    const width = widths.slice(at, at + span).reduce((a, b) => a + b, 0) * unit;
    const x = PAGE.left + widths.slice(0, at).reduce((a, b) => a + b, 0) * unit;
    at += span;
    return { ...cell, x, width, lines: breakLines(cell.text, () => width - 2 * TABLE.padding, pen.measure(TABLE.size)) };
  });
}

function partsOf(cells: readonly LaidCell[], lines: number, most: number): { cells: LaidCell[]; lines: number }[] {
  return Array.from({ length: Math.ceil(lines / most) }, (_, n) => ({
    cells: cells.map((c) => ({ ...c, lines: c.lines.slice(n * most, (n + 1) * most) })),
    lines: Math.min(most, lines - n * most),
  }));
}

function rowItem(cells: readonly LaidCell[], lines: number, pen: Pen): Item {
  const height = lines * TABLE.line + 2 * TABLE.padding;
  return {
    height,
    draw(top) {
      for (const cell of cells) {
        pen.box(cell.x, top, cell.width, height, cell.label ?? false);
        const first = top + (height - cell.lines.length * TABLE.line) / 2;
        cell.lines.forEach((line, i) => {
          const free = cell.width - 2 * TABLE.padding - pen.measure(TABLE.size)(line);
          const indent = cell.align === "right" ? free : cell.align === "centre" ? free / 2 : 0;
          pen.text(line, cell.x + TABLE.padding + Math.max(0, indent), first + i * TABLE.line, TABLE);
        });
      }
    },
  };
}

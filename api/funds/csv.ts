/** A cell that a spreadsheet would take for a formula; a number of ours is none. */
const FORMULA = /^[=+\-@\t\r]/u;
const NUMBER = /^-?\d+(\.\d{1,2})?$/u;

/** What stands in a cell: text that begins like a formula gets an apostrophe before it (CSV injection). */
export function cellText(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** RFC 4180 with a byte order mark, so that spreadsheets read Chinese. */
export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\u{feff}${rows.map((row) => row.map((text) => cell(cellText(text))).join(",")).join("\r\n")}\r\n`;
}

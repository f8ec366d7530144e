/** Characters that begin no line, and those that end none (GB/T 15834 and custom: 行首行尾禁则). */
const NOT_FIRST = new Set("，。、；：？！）》」』】〕〉”’％‰…—·,.;:?!)]}%");
const NOT_LAST = new Set("（《「『【〔〈“‘￥([{");
/** Letters, digits and what joins them stay together: account numbers, amounts, dates. */
const WORD = /[\p{Script=Latin}\p{Nd}.,:/@_%+*-]/u;

/** How wide a piece of text is, in points. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into lines of at most `width(line)` points. Chinese breaks between any two characters except where a mark
 * may not begin or end a line; a word that is longer than a line breaks where the line ends, so nothing runs out of the page.
 */
export function breakLines(text: string, width: (line: number) => number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  const room = () => width(lines.length);
  const end = () => {
    lines.push(line.trimEnd());
    line = "";
  };
  for (const unit of unitsOf(text)) {
    if (line !== "" && measure((line + unit).trimEnd()) > room()) end();
    const added = line === "" ? unit.trimStart() : unit;
    if (measure((line + added).trimEnd()) <= room()) {
      line += added;
      continue;
    }
    for (const c of added) {
      if (line !== "" && measure(line + c) > room()) end();
      line += c;
    }
  }
  if (line !== "" || lines.length === 0) end();
  return lines;
}

/** What may not be parted: words, and marks with what they belong to. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let last: string | undefined;
  for (const c of text) {
    const together = last !== undefined && (NOT_FIRST.has(c) || NOT_LAST.has(last) || (WORD.test(c) && WORD.test(last)));
    if (together) units[units.length - 1] += c;
    else units.push(c);
    last = c;
  }
  return units;
}

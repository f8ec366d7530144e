import { lacking, named } from "./font.js";
import { PLACES } from "./places.js";
import { hasStrayBrace, placesIn, textsOf, type Block, type Placed, type Template } from "./template.js";

/** What is wrong with a template whose shape is right, and where. */
export interface TemplateMistake {
  path: (string | number)[];
  message: string;
}

/**
 * Everything that the shape of a template alone cannot say: places and lists that its kind does not know, tables that do
 * not fit together, a character that the font lacks, and R28: the account stands in it, whatever else is left out.
 */
export function templateMistakes(template: Template): TemplateMistake[] {
  const texts = textsOf(template);
  return [
    ...texts.flatMap((placed) => mistakesOfText(template, placed)),
    ...template.blocks.flatMap((block, i) => mistakesOfBlock(template, block, ["blocks", i])),
    ...(statesAccount(texts) ? [] : [{ path: ["blocks"], message: "R28 the text does not state the account: {account} 文书须注明本案账号" }]),
  ];
}

function mistakesOfText(template: Template, { text, path, of }: Placed): TemplateMistake[] {
  const missing = lacking(text);
  return [
    ...placesIn(text).filter((name) => !knows(template, name, of)).map((name) => ({ path, message: `no place {${name}} in this document 没有此填写项` })),
    ...(hasStrayBrace(text) ? [{ path, message: "a brace that is no {place} 花括号只用于填写项" }] : []),
    ...(missing.length > 0 ? [{ path, message: `the font lacks ${named(missing)} 字体无此字` }] : []),
  ];
}

function mistakesOfBlock(template: Template, block: Block, path: (string | number)[]): TemplateMistake[] {
  const found: TemplateMistake[] = [];
  const { places, lists } = PLACES[template.kind];
  const isList = (name: string) => Object.hasOwn(lists, name);
  if (block.when !== undefined && !Object.hasOwn(places, block.when) && !isList(block.when)) {
    found.push({ path: [...path, "when"], message: `no place or list ${block.when} in this document 没有此填写项` });
  }
  if ("form" in block) {
    block.form.forEach((row, r) => {
      if (row.length > block.widths.length) found.push({ path: [...path, "form", r], message: "more cells than widths 单元格多于列宽" });
    });
  }
  if ("table" in block) {
    const { of, columns, foot } = block.table;
    if (!isList(of)) found.push({ path: [...path, "table", "of"], message: `no list ${of} in this document 没有此列表` });
    if (foot && foot.length > columns.length) found.push({ path: [...path, "table", "foot"], message: "more cells than columns 单元格多于列数" });
  }
  return found;
}

function knows({ kind }: Template, name: string, of: string | undefined): boolean {
  const { places, lists } = PLACES[kind];
  const rows: Record<string, Record<string, string>> = lists;
  return Object.hasOwn(places, name) || (of !== undefined && Object.hasOwn(rows, of) && Object.hasOwn(rows[of]!, name));
}

function statesAccount(texts: readonly Placed[]): boolean {
  return texts.some((t) => placesIn(t.text).includes("account") && (t.when === undefined || t.when === "account") && t.of === undefined);
}

import { BadInput } from "../domain/errors.js";
import { fill } from "./fill.js";
import { lacking, named } from "./font.js";
import type { Given, PersonGiven } from "./given.js";
import type { DocumentKind } from "./kinds.js";
import { textsOfSheet, type Sheet } from "./sheet.js";
import type { Templates } from "./template.js";
import { valuesOf, type Found } from "./values/values.js";

/**
 * Drafts a document: the court's words with the case's facts. Nothing is printed with boxes in place of characters: where
 * the font lacks one, it is refused, naming the character and whose name it stands in.
 * Asked for only where nothing hinders it (`hindranceOf`). @throws BadInput `/parties/p2` or `/text`.
 */
export function draft(kind: DocumentKind, templates: Templates, given: Given, found: Found): Sheet {
  const sheet = fill(templates[kind], valuesOf(kind, given, found), given.on);
  const missing = lacking(textsOfSheet(sheet).join(""));
  if (missing.length > 0) throw new BadInput(unprintable(missing, given.people));
  return sheet;
}

function unprintable(missing: readonly string[], people: readonly PersonGiven[]): { pointer: string; message: string }[] {
  const inNames = people.flatMap((person) => {
    const { holder = "", bank = "" } = person.bankAccount ?? {};
    const theirs = missing.filter((c) => `${person.name}${holder}${bank}`.includes(c));
    return theirs.length === 0 ? [] : [{ characters: theirs, pointer: `/parties/${person.partyId}`, whose: `当事人“${visible(person.name)}”` }];
  });
  const elsewhere = missing.filter((c) => !inNames.some((n) => n.characters.includes(c)));
  return [...inNames, ...(elsewhere.length > 0 ? [{ characters: elsewhere, pointer: "/text", whose: "文书内容" }] : [])]
    .map(({ characters, pointer, whose }) => ({ pointer, message: `${whose}含有字体无法印出的字符${named(characters)}，文书未制作 the font cannot print this; no document was made` }));
}

/** A name for a message: what turns or hides text is left out. */
function visible(name: string): string {
  return name.replaceAll(/\p{C}/gu, "");
}

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { aGiven, ABOUT } from "../test/support/given-document.js";
import { ALL_KINDS, DOCUMENT_KINDS } from "./kinds.js";
import { PLACES } from "./places.js";
import { foundIn, valuesOf } from "./values/values.js";

const page = readFileSync(new URL("../docs/funds/documents.md", import.meta.url), "utf8");

it.each(ALL_KINDS)("%s: every place has a value, and no value is without its place", (kind) => {
  const given = aGiven();
  const { places, lists } = valuesOf(kind, given, foundIn(given, ABOUT[kind]));
  expect(Object.keys(places).sort()).toEqual(Object.keys(PLACES[kind].places).sort());
  expect(Object.keys(lists)).toEqual(Object.keys(PLACES[kind].lists));
  for (const [list, row] of Object.entries(PLACES[kind].lists)) {
    for (const one of lists[list] ?? []) expect(Object.keys(one).sort()).toEqual(Object.keys(row as object).sort());
  }
});

it.each(ALL_KINDS)("%s: who words it finds its places on the page", (kind) => {
  const names = [...Object.keys(PLACES[kind].places), ...Object.values(PLACES[kind].lists).flatMap((row) => Object.keys(row as object))];
  expect(names.filter((name) => !page.includes(`\`{${name}}\``))).toEqual([]);
  expect(Object.keys(PLACES[kind].lists).filter((list) => !page.includes(`\`${list}\``))).toEqual([]);
  expect(page).toContain(`\`${kind}\` | ${DOCUMENT_KINDS[kind].title.zh}`);
});

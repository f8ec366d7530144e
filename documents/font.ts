import { create, type Font } from "fontkit";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const PACKAGE = "@expo-google-fonts/noto-serif-sc";
/** How the family is called in a DOCX; a machine without it takes its own 宋体. */
export const FAMILY = "Noto Serif SC";

export interface Fonts {
  regular: Font;
  bold: Font;
}

let loaded: Fonts | undefined;

/** The Chinese type of every document, from its package, read at the first document of a process (some 30 MB). */
export function fonts(): Fonts {
  loaded ??= { regular: read("400Regular/NotoSerifSC_400Regular.ttf"), bold: read("700Bold/NotoSerifSC_700Bold.ttf") };
  return loaded;
}

function read(file: string): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/${file}`)));
  if ("fonts" in font) throw new Error(`${file} is a collection, not a font`);
  return font;
}

/** What draws nothing of its own, or turns the direction of what stands beside it: nobody could see that it is there. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The characters of a text that cannot be printed, each once: the font lacks them, or they cannot be seen. */
export function lacking(text: string): string[] {
  const { regular, bold } = fonts();
  return [...new Set(text)].filter((c) => {
    const point = c.codePointAt(0) ?? 0;
    return UNSEEN.test(c) || !regular.hasGlyphForCodePoint(point) || !bold.hasGlyphForCodePoint(point);
  });
}

/** Characters with their code points, for a message: `「𠮷」（U+20BB7）`; what cannot be seen by its number alone. */
export function named(characters: readonly string[]): string {
  return characters
    .map((c) => {
      const point = `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      return UNSEEN.test(c) ? point : `「${c}」（${point}）`;
    })
    .join("、");
}

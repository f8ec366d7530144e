/** Sizes of the page, shared by both renderers. Points (1/72 inch); A4. */
export const PAGE = { width: 595.28, height: 841.89, left: 79.4, text: 448 } as const;

export interface Look {
  /** Size of running text: 16 is 三号, 12 is 小四. */
  size: number;
  /** From one line to the next. */
  line: number;
  /** The margins above and below. */
  top: number;
  bottom: number;
  courtSize: number;
  titleSize: number;
}

/** Type sizes after GB/T 9704: 28 characters a line and 22 lines a page where it is a letter. */
export const LOOKS: Readonly<Record<"letter" | "form", Look>> = {
  letter: { size: 16, line: 29, top: 104.9, bottom: 90, courtSize: 22, titleSize: 26 },
  form: { size: 12, line: 22, top: 70, bottom: 70, courtSize: 18, titleSize: 22 },
};

/** Text inside tables, and between their lines. */
export const TABLE = { size: 11, line: 17, padding: 5 } as const;
export const NOTE = { size: 10.5, line: 17 } as const;
export const FOOT = { size: 9, above: 44 } as const;

/** As wide as a Chinese character. */
const WIDE_SPACE = "\u3000";

/** What stands at the foot of every page, so that pages of two cases cannot be mixed up. */
export function footText(caseNumber: string, page: number | string, pages: number | string): string {
  return `${caseNumber}${WIDE_SPACE}第 ${page} 页${WIDE_SPACE}共 ${pages} 页`;
}

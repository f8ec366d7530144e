
export type Weight = "regular" | "bold";

/** Middle of a Chinese character above its baseline, as a part of its size: lines are centred by it. */
const MIDDLE = 0.38;
/** A line is stretched to the margin only where less than this many characters of it are free. */
const STRETCH = 5;

/** Draws single lines of text and boxes; knows nothing of what they mean. */
export class Pen {
  constructor(private readonly pdf: PDFKit.PDFDocument) {}

  /** How wide a text is. */
  measure(size: number, weight: Weight = "regular"): (text: string) => number {
    return (text) => this.pdf.font(weight).fontSize(size).widthOfString(text);
  }

  /** One line in a band of `line` points; `stretchTo`: the width to which it is justified, where it nearly fills it. */
  text(text: string, x: number, top: number, { size, line, weight = "regular", stretchTo }: { size: number; line: number; weight?: Weight; stretchTo?: number }): void {
    if (text === "") return;
    const free = stretchTo === undefined ? 0 : stretchTo - this.measure(size, weight)(text);
    const gaps = [...text].length - 1;
    const characterSpacing = gaps > 0 && Math.abs(free) < STRETCH * size ? free / gaps : 0;
    this.pdf.font(weight).fontSize(size).fillColor("black")
      .text(text, x, top + line / 2 + MIDDLE * size, { lineBreak: false, baseline: "alphabetic", characterSpacing });
  }

  /** A box with its border; `shade`: a light ground. */
  box(x: number, top: number, width: number, height: number, shade: boolean): void {
    if (shade) this.pdf.rect(x, top, width, height).fill("#f2f2f2");
    this.pdf.lineWidth(0.6).rect(x, top, width, height).stroke("black");
  }
}


import type { ReactNode } from "react";
import { split, type Label } from "../words/label.js";

/** A label in both languages: Chinese at full size, English small after it. */
export function Words({ of, stacked = false }: { of: Label; stacked?: boolean }) {
  return (
    <span className={stacked ? "words words-stacked" : "words"}>
      <span>{of.zh}</span>
      {of.en && (
        <>
          {" "}
          <span className="en" lang="en">{of.en}</span>
        </>
      )}
    </span>
  );
}

/** The same for a text that the API wrote as `中文 English`. */
export function BothWords({ text, stacked = false }: { text: string; stacked?: boolean }) {
  return <Words of={split(text)} stacked={stacked} />;
}

/** A small mark with a word in it; its colour only repeats what the word says. */
export function Mark({ tone, children, title }: { tone: Tone; children: ReactNode; title?: string }) {
  return <span className={`mark mark-${tone}`} title={title}>{children}</span>;
}

export type Tone = "plain" | "ink" | "good" | "warn" | "bad" | "quiet";

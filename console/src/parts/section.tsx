import { useId, type ReactNode } from "react";
import type { Label } from "../words/label.js";
import { Words } from "./words.js";

/** One titled part of a page. */
export function Section({ title, count, aside, className = "", children }: { title: Label; count?: number; aside?: ReactNode; className?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={`section ${className}`} aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}><Words of={title} />{count !== undefined && <span className="count">{count}</span>}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

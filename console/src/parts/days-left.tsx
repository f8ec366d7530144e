import { useNow } from "../api/load.js";
import { dayOf, daysLeftInWords, nearness, type Nearness } from "../time/days-left.js";
import { Mark, type Tone, Words } from "./words.js";

const TONES: Record<Nearness, Tone> = { past: "bad", today: "warn", near: "warn", far: "plain" };

/** Days left to an open deadline, marked when it is near or past. */
export function DaysLeft({ dueAt }: { dueAt: string }) {
  const now = useNow();
  return <Mark tone={TONES[nearness(dueAt, now)]} title={dueAt}><Words of={daysLeftInWords(dueAt, now)} /></Mark>;
}

/** The day of a deadline, for machines too. */
export function Day({ at }: { at: string }) {
  return <time dateTime={at}>{at.length > 10 ? dayOf(at) : at}</time>;
}

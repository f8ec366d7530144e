import { describe, expect, it } from "vitest";
import type { EventType } from "../../domain/case/events.js";
import { EVENT_WORDS, eventLabel, isMain } from "../../console/src/words/event-words.js";
import type { Label } from "../../console/src/words/label.js";

describe("words of events", () => {
  it("there are words for every event that a case can hold, and for no other", () => {
    // The compiler compares the two lists: a missing or an extra name does not pass the types.
    const words: Record<EventType, Label> = EVENT_WORDS;
    const names: Record<keyof typeof EVENT_WORDS, Label> = words;
    expect(Object.values(names).every(({ zh, en }) => /[\u4e00-\u9fff]/.test(zh) && /[A-Za-z]/.test(en))).toBe(true);
  });

  it("an event of a later release is shown by its type, and not hidden", () => {
    expect(eventLabel("somethingNew")).toEqual({ zh: "somethingNew", en: "" });
    expect(isMain("somethingNew")).toBe(true);
  });
});

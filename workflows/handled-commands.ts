import { keptRefusal } from "../domain/case/decide.js";
import type { CaseEvent } from "../domain/case/events.js";
import type { CommandAnswer, Handled } from "./enforcement-case.messages.js";

const KEPT = 500;

/** The commands that a case has applied, so that a repeated one is answered alike and applied once; plain JSON, carried on. */
export class HandledCommands {
  constructor(readonly list: Handled[]) {}

  answerTo(commandId: string): CommandAnswer | undefined {
    return this.list.find((h) => h.id === commandId)?.answer;
  }

  /** @param seq where the case stands after it */
  keep(id: string, events: readonly CaseEvent[], seq: number): void {
    const refused = keptRefusal(events);
    const answer: CommandAnswer = { seq, events: events.length, ...(refused ? { refused } : {}) };
    const known = this.list.find((h) => h.id === id);
    if (known) known.answer = answer;
    else this.list.push({ id, answer });
    if (this.list.length > KEPT) this.list.shift();
  }

  forget(commandId: string): void {
    const at = this.list.findIndex((h) => h.id === commandId);
    if (at >= 0) this.list.splice(at, 1);
  }
}

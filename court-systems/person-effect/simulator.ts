import { Router } from "express";
import { z } from "zod";
import type { SystemName } from "../../domain/court-profile.js";
import type { Operation } from "../operation.js";
import { InstantText } from "../shapes.js";
import type { Shelf } from "../simulator/book/book.js";
import { mount, optional } from "../simulator/gateway.js";
import type { Now } from "../simulator/now.js";
import type { Outside } from "../simulator/outside.js";
import { sameContent } from "../simulator/refusal.js";
import type { askEffect, EffectAnswer, PersonEffect } from "./contract.js";

type Body = z.output<typeof PersonEffect>;
type PersonOperation<B extends Body = Body> = Operation<z.ZodType<B>, typeof EffectAnswer>;

const Kept = z.object({
  hash: z.string(),
  caseId: z.string(),
  partyId: z.string(),
  kind: z.string(),
  status: z.enum(["done", "refused"]),
  at: InstantText,
  because: z.string().optional(),
  takenOff: z.boolean().optional(),
});
type Kept = z.output<typeof Kept>;

/** How one of the five systems differs: its words, and what it refuses of its own accord. */
export interface PersonSystem<B extends Body = Body> {
  system: SystemName;
  put: PersonOperation<B>;
  /** Absent where nothing is taken off again. */
  takeOff?: PersonOperation;
  ask: ReturnType<typeof askEffect>;
  refuses?(body: B, now: Now): string | undefined;
}

/** A system that puts something on a person and takes it off again, each once by its instructionId. */
export function personEffectSimulator<B extends Body>(outside: Outside, words: PersonSystem<B>): Router {
  const router = Router();
  const shelf = outside.book.shelf(`${words.system}.instructions`, Kept, placeOf);
  const caseId = (b: Body) => b.caseId;
  const id = (b: Body) => b.instructionId;

  mount(router, outside, words.put, {
    id,
    caseId,
    handle: (b, { now, hash }) => carryOut(b, words.put, now, hash, () => words.refuses?.(b, now)),
  });
  const { takeOff } = words;
  if (takeOff) {
    mount(router, outside, takeOff, {
      id,
      caseId,
      handle: (b, { now, hash }) => carryOut(b, takeOff, now, hash, () => {
        const on = shelf.group(placeOf({ ...b, partyId: b.person.partyId })).filter(([, k]) => inForce(k, words.put));
        if (on.length === 0) return "无此记录 no such record in force";
        takeDown(shelf, on);
        return undefined;
      }),
    });
  }
  mount(router, outside, words.ask, {
    id: (b) => b.instructionId,
    caseId: (b) => shelf.get(b.instructionId)?.caseId,
    handle: (b) => {
      const kept = shelf.get(b.instructionId);
      return kept ? { status: kept.status, at: kept.at, ...optional("because", kept.because) } : { status: "unknown" as const };
    },
  });
  return router;

  function carryOut(b: Body, operation: PersonOperation, now: Now, hash: string, whyNot: () => string | undefined): z.input<typeof EffectAnswer> {
    const known = shelf.get(b.instructionId);
    if (known) {
      sameContent(b.instructionId, known, hash);
      return { status: known.status, at: known.at, ...optional("because", known.because) };
    }
    const kind = wordOf(operation);
    const because = outside.refusals.because(words.system, b.person.name, b.person.partyId) ?? whyNot();
    const status = because === undefined ? "done" as const : "refused" as const;
    if (status === "done") {
      outside.book.effect({
        at: now.at, system: words.system, instruction: b.instructionId, kind, target: b.person.name, caseId: b.caseId, partyId: b.person.partyId,
      });
    }
    shelf.put(b.instructionId, { hash, caseId: b.caseId, partyId: b.person.partyId, kind, status, at: now.at, ...optional("because", because) });
    return { status, at: now.at, ...optional("because", because) };
  }
}

function wordOf(operation: PersonOperation): string {
  return operation.path.slice(operation.path.lastIndexOf("/") + 1);
}

function placeOf({ caseId, partyId }: { caseId: string; partyId: string }): string {
  return `${caseId} ${partyId}`;
}

function inForce(k: Kept, put: PersonOperation): boolean {
  return k.kind === wordOf(put) && k.status === "done" && k.takenOff !== true;
}

function takeDown(shelf: Shelf<Kept>, on: [string, Kept][]): void {
  for (const [key, kept] of on) shelf.put(key, { ...kept, takenOff: true });
}

import type { Router } from "express";
import { z } from "zod";
import { dateOf } from "../../domain/time/court-date.js";
import { mount, optional } from "../simulator/gateway.js";
import { contentHash } from "../simulator/hash.js";
import type { Now } from "../simulator/now.js";
import type { Outside } from "../simulator/outside.js";
import { sameContent } from "../simulator/refusal.js";
import { InstantText } from "../shapes.js";
import type { Shelf } from "../simulator/book/book.js";
import type { ControlInstruction, controlOperations, InstructionStatus } from "./contract.js";

const Kept = z.object({
  hash: z.string(),
  caseId: z.string(),
  assetId: z.string(),
  kind: z.enum(["freeze", "seal", "seizure", "renew", "lift"]),
  status: z.enum(["applied", "waiting", "done", "refused"]),
  at: InstantText,
  /** Last day of the term, for controls. */
  until: z.string().optional(),
  because: z.string().optional(),
  lifted: z.boolean().optional(),
});
type Kept = z.output<typeof Kept>;

type ControlSystem = "networkQuery" | "landRegistry";

/** Freezes, seals and seizures of one system, each once by its instructionId. */
export class ControlBook {
  readonly #shelf: Shelf<Kept>;

  constructor(private readonly outside: Outside, private readonly system: ControlSystem) {
    this.#shelf = outside.book.shelf(`${system}.instructions`, Kept, (k) => k.assetId);
  }

  get(instructionId: string): Kept | undefined {
    return this.#shelf.get(instructionId);
  }

  /** Controls in force on a thing, by other cases than this one. */
  others(assetId: string, caseId: string): number {
    return this.#shelf.group(assetId).filter(([, k]) => k.caseId !== caseId && this.#holds(k)).length;
  }

  order(caseId: string, instruction: ControlInstruction, now: Now): Kept {
    const hash = contentHash([caseId, instruction]);
    const known = this.#shelf.get(instruction.instructionId);
    if (known) return known;
    const { assetId, kind, until, amount } = instruction;
    const base = { hash, caseId, assetId, kind, until, at: now.at };
    const because = this.outside.refusals.because(this.system, assetId);
    if (because !== undefined) return this.#keep(instruction.instructionId, { ...base, status: "refused", because });
    const waits = this.outside.worlds.inLine(assetId) > 1 || this.others(assetId, caseId) > 0;
    this.#effect(instruction.instructionId, { caseId, assetId, kind, ...optional("amount", amount), ...(waits ? { waiting: true as const } : {}) }, now);
    return this.#keep(instruction.instructionId, { ...base, status: waits ? "waiting" : "applied" });
  }

  /** Refuses before anything is done when one id of the request was used with another content. */
  check(caseId: string, instructions: readonly ControlInstruction[]): void {
    for (const i of instructions) {
      const known = this.#shelf.get(i.instructionId);
      if (known) sameContent(i.instructionId, known, contentHash([caseId, i]));
    }
  }

  change(kind: "renew" | "lift", request: { instructionId: string; measureId: string; until?: string }, hash: string, now: Now): Kept {
    const known = this.#shelf.get(request.instructionId);
    if (known) {
      sameContent(request.instructionId, known, hash);
      return known;
    }
    const measure = this.#shelf.get(request.measureId);
    const base = { hash, caseId: measure?.caseId ?? "?", assetId: measure?.assetId ?? "?", kind, at: now.at };
    const because = this.#whyNot(kind, measure, now);
    if (because !== undefined || !measure) return this.#keep(request.instructionId, { ...base, status: "refused", ...optional("because", because) });
    this.#effect(request.instructionId, { caseId: measure.caseId, assetId: measure.assetId, kind }, now);
    this.#shelf.put(request.measureId, kind === "lift" ? { ...measure, lifted: true } : { ...measure, until: request.until! });
    if (kind === "lift") this.#moveUp(measure.assetId, now);
    return this.#keep(request.instructionId, { ...base, status: "done" });
  }

  /** A control that waits in line takes effect (L08); false where none of this id waits. */
  takeEffect(instructionId: string, now: Now): boolean {
    const waiting = this.#shelf.get(instructionId);
    if (waiting?.status !== "waiting" || waiting.lifted) return false;
    this.#shelf.put(instructionId, { ...waiting, status: "applied", at: now.at });
    return true;
  }

  #holds(k: Kept): boolean {
    return (k.status === "applied" || k.status === "waiting") && k.lifted !== true;
  }

  #whyNot(kind: "renew" | "lift", measure: Kept | undefined, now: Now): string | undefined {
    if (!measure || !this.#holds(measure)) return "无此措施或已解除 no such measure in force";
    if (kind === "renew" && measure.until !== undefined && dateOf(now.at) > measure.until) return "期限已届满 its term is over";
    return undefined;
  }

  #moveUp(assetId: string, now: Now): void {
    if (this.outside.worlds.inLine(assetId) > 1) return;
    const holding = this.#shelf.group(assetId).filter(([, k]) => this.#holds(k));
    if (holding.some(([, k]) => k.status === "applied")) return;
    const next = holding[0];
    if (next) this.takeEffect(next[0], now);
  }

  #effect(instruction: string, e: { caseId: string; assetId: string; kind: string; amount?: string; waiting?: true }, now: Now): void {
    const { assetId, ...rest } = e;
    this.outside.book.effect({ at: now.at, system: this.system, instruction, target: assetId, ...rest });
  }

  #keep(instructionId: string, kept: Kept): Kept {
    this.#shelf.put(instructionId, kept);
    return kept;
  }
}

/** Mounts control, renew, lift and ask of a system that controls things. */
export function mountControl(
  router: Router, outside: Outside, operations: ReturnType<typeof controlOperations>, controls: ControlBook,
): void {
  mount(router, outside, operations.control, {
    id: (b) => b.instructions.map((i) => i.instructionId).join(","),
    caseId: (b) => b.caseId,
    handle: (b, { now }) => {
      controls.check(b.caseId, b.instructions);
      return {
        results: b.instructions.map((i) => {
          const { status, at, because } = controls.order(b.caseId, i, now);
          return { instructionId: i.instructionId, status: status === "done" ? "applied" as const : status, at, ...optional("because", because) };
        }),
      };
    },
  });
  for (const kind of ["renew", "lift"] as const) {
    const operation = operations[kind];
    mount(router, outside, operation, {
      id: (b) => b.instructionId,
      caseId: (b) => controls.get(b.measureId)?.caseId,
      handle: (b, { now, hash }) => {
        const { status, at, because } = controls.change(kind, b, hash, now);
        return { instructionId: b.instructionId, status: status === "done" ? "done" as const : "refused" as const, at, ...optional("because", because) };
      },
    });
  }
  mount(router, outside, operations.askInstructions, {
    id: (b) => b.instructionIds.join(","),
    caseId: (b) => b.instructionIds.map((i) => controls.get(i)?.caseId).find((c) => c !== undefined),
    handle: (b) => ({
      answers: b.instructionIds.map((instructionId) => {
        const kept = controls.get(instructionId);
        if (!kept) return { instructionId, status: "unknown" } satisfies InstructionStatus;
        return { instructionId, status: kept.status, at: kept.at, ...optional("because", kept.because) };
      }),
    }),
  });
}

import { Router } from "express";
import { z } from "zod";
import { instantOfMs } from "../../domain/time/court-date.js";
import { type ControlBook, mountControl } from "../control/simulator.js";
import { InstantText, Persons, Found } from "../shapes.js";
import { mount } from "../simulator/gateway.js";
import type { Now } from "../simulator/now.js";
import type { Outside } from "../simulator/outside.js";
import { Refusal, sameContent } from "../simulator/refusal.js";
import { INSTITUTION_IDS, type InstitutionId } from "../simulator/worlds/institutions.js";
import type { Delays } from "../simulator/worlds/world.js";
import type { Known } from "../simulator/worlds/worlds.js";
import { operations, type InstitutionAnswer } from "./contract.js";

const Batch = z.object({
  hash: z.string(),
  caseId: z.string(),
  query: z.enum(["first", "second"]),
  persons: Persons,
  submittedMs: z.number(),
  /** In skipped time the institutions answer at once unless the world says otherwise. */
  skipped: z.boolean(),
});
type Batch = z.output<typeof Batch>;

const Answer = z.object({ answerId: z.string(), institution: z.string(), final: z.boolean(), at: InstantText, found: z.array(Found) });

/** 网络查控: batches that institutions answer in their own time, and control of what they found. */
export function networkQuerySimulator(outside: Outside, controls: ControlBook): Router {
  const router = Router();
  const batches = outside.book.shelf("networkQuery.batches", Batch);
  const answered = outside.book.shelf("networkQuery.answers", Answer);

  mount(router, outside, operations.submitBatch, {
    id: (b) => b.batchId,
    caseId: (b) => b.caseId,
    handle: (b, { now, hash }) => {
      const known = batches.get(b.batchId);
      if (known) sameContent(b.batchId, known, hash);
      else {
        batches.put(b.batchId, { hash, caseId: b.caseId, query: b.query, persons: b.persons, submittedMs: now.ms, skipped: now.skipped });
        outside.book.effect({ at: now.at, system: "networkQuery", instruction: b.batchId, kind: "query", target: b.query, caseId: b.caseId });
      }
      return { institutions: INSTITUTION_IDS };
    },
  });

  mount(router, outside, operations.askBatch, {
    id: (b) => b.batchId,
    caseId: (b) => batches.get(b.batchId)?.caseId,
    handle: (b) => (batches.get(b.batchId) ? { status: "accepted" as const, institutions: INSTITUTION_IDS } : { status: "unknown" as const, institutions: [] }),
  });

  mount(router, outside, operations.collect, {
    id: (b) => b.batchId,
    caseId: (b) => batches.get(b.batchId)?.caseId,
    handle: ({ batchId }, { now, faults }) => {
      const batch = batches.get(batchId);
      if (!batch) throw new Refusal(404, "unknownBatch", `没有批次 no batch ${batchId}`);
      const answers = answersBy(now, batchId, batch);
      const final = answers.filter((a) => a.final).map((a) => a.institution);
      return {
        answers: faults.has("duplicate") ? [...answers, ...answers] : answers,
        outstanding: INSTITUTION_IDS.filter((i) => !final.includes(i)),
      };
    },
  });

  mountControl(router, outside, operations, controls);
  return router;

  /** What has been answered by now, in the order of the answers. An answer once given stays as it was. */
  function answersBy(now: Now, batchId: string, batch: Batch): InstitutionAnswer[] {
    const delays = outside.worlds.delays(batch.caseId, batch.persons);
    const due = INSTITUTION_IDS.flatMap((institution) => {
      const steps = stepsMs(institution, batch, delays);
      return steps.map((ms, step) => ({ institution, at: batch.submittedMs + ms, step, last: step === steps.length - 1, of: steps.length }));
    }).filter((d) => d.at <= now.ms).sort((a, b) => a.at - b.at);
    return due.map((d) => {
      const answerId = `${batchId}-${d.institution}-${d.step + 1}`;
      const known = answered.get(answerId);
      if (known) return known;
      const mine = knownTo(d.institution, batch).filter((_, i) => Math.min(i, d.of - 1) === d.step);
      const answer = { answerId, institution: d.institution, final: d.last, at: instantOfMs(d.at), found: mine };
      answered.put(answerId, answer);
      return answer;
    });
  }

  /** Things that another case holds already are told of with their place in line (L08). */
  function knownTo(institution: InstitutionId, { caseId, persons, query }: Batch): Found[] {
    return outside.worlds.found(caseId, persons, query).filter((k) => k.institution === institution)
      .map(({ institution: _, ...found }: Known) => ({ ...found, inLine: found.inLine + controls.others(found.assetId, caseId) }));
  }

  function stepsMs(institution: InstitutionId, batch: Batch, delays: Delays | undefined): number[] {
    const minutes = typeof delays === "number" ? delays : delays?.[institution];
    if (minutes === null) return [];
    if (minutes !== undefined) return [minutes].flat().sort((a, b) => a - b).map((m) => Math.round(m * 60_000));
    if (batch.skipped) return [0];
    return [Math.round((outside.answerDelayMs * (INSTITUTION_IDS.indexOf(institution) + 1)) / INSTITUTION_IDS.length)];
  }
}

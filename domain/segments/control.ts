import type { Action, ActionAnswers } from "../case/actions.js";
import { cappedSum, openTotal } from "../case/claim-of-case.js";
import type { Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Found, Measure } from "../case/file.js";
import { fen, minFen, ZERO, type Fen } from "../money/fen.js";
import { termOfEffectEnd } from "../time/calendar.js";
import { addDays, at, type CourtDate, type Instant } from "../time/court-date.js";
import { CONTROL, controlTerm } from "./control-terms.js";
import { renewalDeadline } from "./renewal.js";
import { currentFound } from "./triage.js";

/** More convenient property first (善意文明执行, 法发〔2019〕35号). */
const CONVENIENCE: Found["type"][] = ["bankDeposit", "securities", "other", "vehicle", "land", "house"];

/** The part of a claim that, uncontrolled, does not justify another measure. */
const SMALL_REST = 0.02;

const isFree = (f: Found) => !f.encumbered && f.inLine === 1;

/** Everything found, by its latest word: the queries' current answers, and what the offline search brought. */
function thingsFound(file: CaseFile): Found[] {
  const things = [...currentFound(file.found, file.queries.second.answered), ...file.found.filter((f) => f.source === "offline")];
  return things.filter((f, i) => things.findIndex((g) => g.assetId === f.assetId) === i);
}

/** The value of the measures on things that pass a test, in fen. */
export function controlledValue(file: CaseFile, test: (m: Measure) => boolean): Fen {
  return cappedSum(file.measures.filter((m) => m.assetId !== undefined && test(m)).map((m) => m.amount ?? ZERO));
}

/**
 * What of the claim is secured: things under control, unencumbered and first in line, and what was taken over from frozen
 * deposits and has not come in yet. `ordered` counts where the question is whether to order more.
 */
export function securedValue(file: CaseFile, statuses: readonly Measure["status"][]): Fen {
  const found = new Map(thingsFound(file).map((f) => [f.assetId, f]));
  const burdened = (m: Measure) => {
    const thing = found.get(m.assetId ?? "");
    return thing !== undefined && !isFree(m.movedUp ? { ...thing, inLine: 1 } : thing);
  };
  const controlled = controlledValue(file, (m) => statuses.includes(m.status) && !m.deducted && !burdened(m));
  return cappedSum([controlled, onItsWay(file)]);
}

/** What was deducted from frozen deposits and has not come in yet. */
export function onItsWay(file: CaseFile): Fen {
  const arrived = cappedSum(file.arrivals.filter((a) => a.status !== "reversed").map((a) => a.amount));
  return fen(Math.max(0, file.deductedTotal - arrived));
}

/**
 * R23, L25: what was found is controlled at once, the more convenient first, and no more than is due (法释〔2004〕15号 19).
 * Things found by the network need to be controllable there; what the officer found offline is sealed by him (R26).
 */
export function controlFound(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  if (file.closing || file.performedInFullAt || file.kind === "objection") return [];
  const needed = file.kind === "preservation" ? (file.document.amount ?? ZERO) : openTotal(file, law, ctx.today);
  let missing = needed - securedValue(file, ["ordered", "inEffect"]);
  // A small rest, as interest that grows by the day, is no reason to take another thing under control (no manifest excess).
  const enough = needed * SMALL_REST;
  const measures: Measure[] = [];
  for (const thing of toControl(file)) {
    if (missing <= enough) break;
    const { kind, term } = CONTROL[thing.type];
    const amount = thing.type === "bankDeposit" ? minFen(thing.value, fen(missing)) : thing.value;
    if (isFree(thing)) missing -= amount;
    measures.push({
      id: ctx.newId("m"), kind, partyId: thing.of, assetId: thing.assetId, assetType: thing.type, amount, rule: "L25",
      proposedAt: ctx.now, status: "ordered", expiresOn: termOfEffectEnd(ctx.today, law.profile.periods[term]),
    });
  }
  return measures.length ? [happened("controlOrdered", "L25", { measures })] : [];
}

/** What is not under control yet, nor was given up: free things before burdened ones, the convenient first. */
function toControl(file: CaseFile): Found[] {
  const taken = new Set(file.measures.filter((m) => m.assetId && (m.status !== "lifted" || m.exempt !== undefined)).map((m) => m.assetId));
  const rank = (f: Found) => (isFree(f) ? 0 : CONVENIENCE.length) + CONVENIENCE.indexOf(f.type);
  return thingsFound(file).filter((f) => f.controllable && f.value > 0 && !taken.has(f.assetId)).sort((a, b) => rank(a) - rank(b));
}

const systemFor = (m: Measure): "networkQuery" | "landRegistry" =>
  m.assetType === "house" || m.assetType === "land" ? "landRegistry" : "networkQuery";

/** The instructions that are to go out: controls, renewals (L08) and lifts, and questions about what waits in line; a call per system. */
export function controlActions({ file, now }: Ctx): Action[] {
  const actions: Action[] = [];
  for (const system of ["networkQuery", "landRegistry"] as const) {
    const mine = file.measures.filter((m) => m.assetId && systemFor(m) === system);
    const ordered = mine.filter((m) => m.status === "ordered");
    const renewing = mine.filter((m) => m.status === "inEffect" && m.renewUntil);
    const lifting = mine.filter((m) => m.status === "lifting");
    if (ordered.length) {
      actions.push({
        id: `control-${system}-${ordered.map((m) => m.id).join("-")}`, kind: "controlAssets", system,
        instructions: ordered.map((m) => ({
          instructionId: `${file.caseId}-${m.id}`, measureId: m.id, assetId: m.assetId!, of: m.partyId,
          kind: m.kind as "freeze" | "seal" | "seizure", ...(m.amount === undefined ? {} : { amount: m.amount }), until: m.expiresOn!,
        })),
      });
    }
    if (renewing.length) {
      actions.push({
        id: `renew-${system}-${renewing.map((m) => `${m.id}-${m.renewUntil}`).join("-")}`, kind: "renewControl", system,
        instructions: renewing.map((m) => ({ instructionId: `${file.caseId}-${m.id}-renew-${m.renewUntil}`, measureId: m.id, until: m.renewUntil! })),
      });
    }
    const asking = mine.filter((m) => m.status === "waiting" && m.askAt !== undefined && m.askAt <= now);
    if (asking.length) {
      actions.push({
        id: `ask-${system}-${asking.map((m) => `${m.id}-${m.askAt}`).join("-")}`, kind: "askControl", system,
        instructions: asking.map((m) => ({ instructionId: `${file.caseId}-${m.id}`, measureId: m.id })),
      });
    }
    if (lifting.length) {
      actions.push({
        id: `lift-${system}-${lifting.map((m) => m.id).join("-")}`, kind: "liftControl", system,
        instructions: lifting.map((m) => ({ instructionId: `${file.caseId}-${m.id}-lift`, measureId: m.id })),
      });
    }
  }
  return actions;
}

/** L08: a control took effect, waits in line, or was refused; its term starts only when it takes effect. */
export function controlAnswered(ctx: Ctx, answer: ActionAnswers["controlAssets"]): Happening[] {
  return answer.results.flatMap((r) => {
    const m = ctx.file.measures.find((x) => x.id === r.measureId);
    if (!m || m.status !== "ordered") return [];
    return r.status === "applied" ? tookEffect(ctx, m, m.expiresOn!) : [notInEffect(ctx, m, r.status, r.because)];
  });
}

/** L08: those before it ended, so that it has taken effect: its full term starts on that day. Else it is asked about again later. */
export function controlAsked(ctx: Ctx, answer: ActionAnswers["askControl"]): Happening[] {
  return answer.results.flatMap((r) => {
    const m = ctx.file.measures.find((x) => x.id === r.measureId);
    if (!m || m.status !== "waiting") return [];
    if (r.status !== "applied") return [notInEffect(ctx, m, r.status, r.because)];
    return tookEffect(ctx, m, termOfEffectEnd(r.on ?? ctx.today, ctx.law.profile.periods[controlTerm(m.assetType ?? "other")]));
  });
}

function tookEffect(ctx: Ctx, m: Measure, expiresOn: CourtDate): Happening[] {
  return [happened("controlAnswered", "L08", { measureId: m.id, kind: m.kind, status: "inEffect", expiresOn }), renewalDeadline(ctx, m, expiresOn)];
}

function notInEffect(ctx: Ctx, m: Measure, status: "waiting" | "refused", because: string | undefined): Happening {
  const askAt = status === "waiting" ? { askAt: at(addDays(ctx.today, ctx.law.profile.periods.waitingControl.length), "09:00") } : {};
  return happened("controlAnswered", "L08", { measureId: m.id, kind: m.kind, status, ...(because === undefined ? {} : { because }), ...askAt });
}

/** When the systems are asked about controls that wait in line. */
export function waitingDates(file: CaseFile): Instant[] {
  return file.measures.flatMap((m) => (m.status === "waiting" && m.askAt ? [m.askAt] : []));
}

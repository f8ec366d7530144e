import { withCalendar } from "../segments/calendar-import.js";
import { fundsArrived } from "../segments/funds.js";
import { openingDeadlines } from "../segments/intake.js";
import { callFailed } from "../segments/outages.js";
import { paymentReported } from "../segments/payments.js";
import { RuleRefusal } from "../errors.js";
import type { Instant } from "../time/court-date.js";
import { systemOf } from "./actions.js";
import { contextOf, type Ctx } from "./context.js";
import { happened, type Actor, type CaseEvent, type EventType, type Happening } from "./events.js";
import { evolve, openFile } from "./evolve.js";
import type { Fact } from "./facts.js";
import type { CaseFile, Law } from "./file.js";
import { onAnswer } from "./on-answer.js";
import { onCommand } from "./on-command.js";
import { REACTIONS } from "./reactions.js";

function yields(ctx: Ctx, fact: Exclude<Fact, { type: "filed" }>): Happening[] {
  switch (fact.type) {
    case "reached":
      return [];
    case "answered":
      return onAnswer(ctx, fact);
    case "failed":
      return callFailed(ctx, fact);
    case "command":
      return onCommand(ctx, fact.command);
    case "arrived":
      return fundsArrived(ctx, fact);
    case "disbursementReported":
      return paymentReported(ctx, fact.disbursementId, fact);
  }
}

const HOUSE: Actor = { system: "zhixing" };

function actorOf(fact: Fact): Actor {
  switch (fact.type) {
    case "filed":
    case "command":
      return { post: fact.by.post, staffId: fact.by.staffId };
    case "answered":
      return { system: systemOf(fact.action) ?? "zhixing" };
    case "failed":
      return { system: fact.system };
    case "arrived":
    case "disbursementReported":
      return { system: "bank" };
    case "reached":
      return HOUSE;
  }
}

/** A reaction that never comes to rest is a bug; better a stuck case that is seen than an endless stream. */
const MAX_ROUNDS = 200;

/**
 * R-rules and L-rules at work: the events that follow from one fact, in order, numbered on from the file.
 * @throws RuleRefusal when a command is forbidden; nothing has happened then.
 */
export function decide(file: CaseFile | undefined, law: Law, fact: Fact): { file: CaseFile; events: CaseEvent[]; law: Law } {
  const events: CaseEvent[] = [];
  const at = (file && file.lastAt > fact.at ? file.lastAt : fact.at);
  const causedBy = fact.type === "command" ? { commandId: fact.commandId } : {};
  const number = (h: Happening, actor: Actor, seq: number): CaseEvent =>
    ({ seq, at, type: h.type, actor, rule: h.rule, data: h.data, ...(actor === HOUSE ? {} : causedBy) }) as CaseEvent;
  let now: CaseFile;
  const apply = (happenings: Happening[], actor: Actor): boolean => {
    for (const h of happenings) {
      const event = number(h, actor, now.seq + 1);
      events.push(event);
      now = evolve(now, event);
    }
    return happenings.length > 0;
  };

  if (fact.type === "filed") {
    if (file) return { file, events, law };
    const filed = number(happened("filed", "L02", fact.filed), actorOf(fact), 1) as CaseEvent<"filed">;
    events.push(filed);
    now = openFile(filed);
    apply(openingDeadlines(contextOf(now, law, at)), HOUSE);
  } else {
    if (!file) throw new RangeError("a case begins with its filing");
    now = file;
    if (file.status === "closed" && fact.type !== "disbursementReported") return closedAlready(file, law, fact);
    apply(yields(contextOf(now, law, at, fact.type === "command" ? fact.by : undefined), fact), actorOf(fact));
  }
  const lawNow = lawAfter(law, fact);
  react(() => now, lawNow, at, (h) => apply(h, HOUSE));
  return { file: now, events, law: lawNow };
}

/** Runs the reactions again and again until a whole round yields nothing. */
function react(file: () => CaseFile, law: Law, at: Instant, apply: (h: Happening[]) => boolean): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (file().status === "closed") return;
    const moved = REACTIONS.filter((rule) => apply(rule(contextOf(file(), law, at)))).length;
    if (moved === 0) return;
  }
  throw new RangeError("the rules do not come to rest");
}

function closedAlready(file: CaseFile, law: Law, fact: Fact): { file: CaseFile; events: CaseEvent[]; law: Law } {
  if (fact.type === "command") throw new RuleRefusal("state", "案件已结 the case is closed");
  return { file, events: [], law };
}

function lawAfter(law: Law, fact: Fact): Law {
  return fact.type === "command" && fact.command.name === "importCalendar" ? withCalendar(law, fact.command.body) : law;
}

/** The refusal that a command's events keep, if any (R30). */
export function keptRefusal(events: readonly CaseEvent[]): { rule: string; because: string } | undefined {
  const refused = events.find((e): e is CaseEvent<"refused"> => e.type === ("refused" satisfies EventType));
  return refused && { rule: refused.data.rule, because: refused.data.because };
}


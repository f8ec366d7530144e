import * as control from "../segments/control.js";
import * as lifting from "../segments/lifting.js";
import * as query from "../segments/network-query.js";
import { callRecovered } from "../segments/outages.js";
import { paymentReported } from "../segments/payments.js";
import { measuresApplied } from "../segments/person-measures.js";
import { renewed } from "../segments/renewal.js";
import { registerConsulted } from "../segments/triage.js";
import type { Ctx } from "./context.js";
import { happened, type Happening } from "./events.js";
import type { ActionAnswered } from "./facts.js";

type Answered<K extends ActionAnswered["action"]["kind"]> = Extract<ActionAnswered, { action: { kind: K } }>;

/** What an outside system's answer means for the case; one that comes twice, or too late to matter, changes nothing. */
export function onAnswer(ctx: Ctx, fact: ActionAnswered): Happening[] {
  return [...callRecovered(ctx, fact.action), ...meaning(ctx, fact)];
}

function meaning(ctx: Ctx, fact: ActionAnswered): Happening[] {
  switch (fact.action.kind) {
    case "openCaseAccount":
      return ctx.file.accountOpened ? [] : [happened("accountOpened", "R27", {})];
    case "runQuery": {
      const f = fact as Answered<"runQuery">;
      return query.queryAnswered(ctx, f.action, f.answer);
    }
    case "consultRegister":
      return registerConsulted(ctx, (fact as Answered<"consultRegister">).answer);
    case "controlAssets":
      return control.controlAnswered(ctx, (fact as Answered<"controlAssets">).answer);
    case "askControl":
      return control.controlAsked(ctx, (fact as Answered<"askControl">).answer);
    case "renewControl":
      return renewed(ctx, (fact as Answered<"renewControl">).answer);
    case "liftControl":
    case "liftMeasures":
      return lifting.measuresLifted(ctx, (fact as Answered<"liftMeasures">).answer);
    case "applyMeasures": {
      const f = fact as Answered<"applyMeasures">;
      return measuresApplied(ctx, f.action.measure, f.answer);
    }
    case "disburse": {
      const f = fact as Answered<"disburse">;
      return paymentReported(ctx, f.action.disbursementId, f.answer, f.action.round);
    }
  }
}

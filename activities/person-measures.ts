import { consumptionRestrictionClient } from "../court-systems/consumption-restriction/client.js";
import type { Connection } from "../court-systems/connection.js";
import { dishonestDebtorListClient } from "../court-systems/dishonest-debtor-list/client.js";
import type { EffectAnswer, EffectStatus } from "../court-systems/person-effect/contract.js";
import { publicationClient } from "../court-systems/publication/client.js";
import { ringbackClient } from "../court-systems/ringback/client.js";
import type { Person } from "../court-systems/shapes.js";
import { systemOf, type Action, type PersonMeasure } from "../domain/case/actions.js";
import type { SystemName } from "../domain/court-profile.js";
import { OutsideFailure } from "../domain/errors.js";
import type { Asked, CaseActivities } from "./contract.js";
import { callSystem, connectionTo, mayHaveBeenSent } from "./court-call.js";
import { instantFor, type ActivityDeps } from "./deps.js";
import { peopleOf } from "./people.js";

interface Order {
  instructionId: string;
  caseId: string;
  caseNumber: string;
  person: Person;
}

/** One system as these activities use it: put on, take off, ask. */
interface Measure {
  on(order: Order): Promise<EffectAnswer>;
  off(order: Order): Promise<EffectAnswer>;
  ask(q: { instructionId: string }): Promise<EffectStatus>;
}

type Extra = { ground?: string; channel?: string };

/** The four systems of R25 behind one shape. */
const SYSTEMS: Record<PersonMeasure, (connection: Connection, extra: Extra) => Measure> = {
  consumptionRestriction: (c) => {
    const client = consumptionRestrictionClient(c);
    return { on: (o) => client.apply({ ...o, order: `${o.caseNumber}限制消费令` }), off: client.lift, ask: client.ask };
  },
  dishonestDebtorListing: (c, { ground = "" }) => {
    const client = dishonestDebtorListClient(c);
    return { on: (o) => client.list({ ...o, ground }), off: client.delete, ask: client.ask };
  },
  ringbackTone: (c) => {
    const client = ringbackClient(c);
    return { on: client.set, off: client.unset, ask: client.ask };
  },
  publication: (c, { channel = "" }) => {
    const client = publicationClient(c);
    // L23: shown only as far as the publication needs: the name; no number is sent.
    return { on: (o) => client.publish({ ...o, person: nameOnly(o.person), channel }), off: (o) => client.withdraw({ ...o, person: nameOnly(o.person) }), ask: client.ask };
  },
};

function nameOnly({ partyId, name }: Person): Person {
  return { partyId, name };
}

/** R25, L09, L10: measures against people, each once by its instruction; after any doubt the system is asked first. */
export function measureActivities(deps: ActivityDeps): Pick<CaseActivities, "applyMeasures" | "liftMeasures"> {
  return {
    async applyMeasures(r) {
      const extra: Extra = { ...(r.action.ground ? { ground: r.action.ground } : {}), ...(r.action.channel ? { channel: r.action.channel } : {}) };
      const results = await forEach(deps, r, extra, (m, order) => m.on(order));
      return { at: instantFor(r.scenarioTime), answer: { results } };
    },
    async liftMeasures(r) {
      const results = await forEach(deps, r, {}, (m, order) => m.off(order));
      return { at: instantFor(r.scenarioTime), answer: { results } };
    },
  };
}

async function forEach(
  deps: ActivityDeps, r: Asked & { action: Extract<Action, { kind: "applyMeasures" | "liftMeasures" }> }, extra: Extra, call: (m: Measure, order: Order) => Promise<EffectAnswer>,
): Promise<{ measureId: string; status: "done" | "refused"; because?: string }[]> {
  return callSystem(deps, { caseId: r.caseId, actionId: r.action.id, ...(r.scenarioTime ? { scenarioTime: r.scenarioTime } : {}) }, async () => {
    const measure = SYSTEMS[r.action.measure](connectionTo(deps, systemOf(r.action) as SystemName, r.scenarioTime), extra);
    const people = await peopleOf(deps.db, r.caseId, r.action.instructions.map((i) => i.partyId));
    const results = [];
    for (const i of r.action.instructions) {
      const person = people.get(i.partyId);
      if (!person) throw new Error(`no party ${i.partyId} in ${r.caseId}`);
      if (i.unconfirmed && (await measure.ask({ instructionId: i.unconfirmed })).status !== "done") {
        // What was to be put on never was: there is nothing to take off.
        results.push({ measureId: i.measureId, status: "done" as const });
        continue;
      }
      const known = mayHaveBeenSent(r.again) ? await measure.ask({ instructionId: i.instructionId }) : undefined;
      const answer = known && known.status !== "unknown"
        ? known
        : await call(measure, { instructionId: i.instructionId, caseId: r.caseId, caseNumber: r.caseNumber, person });
      if (answer.status === "refused" && r.action.kind === "liftMeasures") {
        // A lift that is refused stays due: the case waits and tries again, and a person is told.
        throw new OutsideFailure(systemOf(r.action) ?? "", answer.because ?? "解除被拒 lifting refused", true);
      }
      results.push({ measureId: i.measureId, status: answer.status as "done" | "refused", ...(answer.because ? { because: answer.because } : {}) });
    }
    return results;
  });
}

import { networkQueryClient, type NetworkQueryClient } from "../court-systems/network-query/client.js";
import { fenOfYuan } from "../domain/money/fen.js";
import type { InstitutionAnswer } from "../domain/case/actions.js";
import type { CaseActivities } from "./contract.js";
import { callSystem, connectionTo, mayHaveBeenSent } from "./court-call.js";
import { instantFor, type ActivityDeps } from "./deps.js";
import { respondents } from "./people.js";

type Collected = Awaited<ReturnType<NetworkQueryClient["collect"]>>;

/** R23, R24: the batch is sent once by its id; then answers are collected until all are there or the time of one activity is up. */
export function queryActivities(deps: ActivityDeps): Pick<CaseActivities, "runQuery"> {
  return {
    async runQuery({ caseId, scenarioTime, action, again }) {
      return callSystem(deps, { caseId, actionId: action.id, ...(scenarioTime ? { scenarioTime } : {}) }, async () => {
        const client = networkQueryClient(connectionTo(deps, "networkQuery", scenarioTime));
        const batchId = `${caseId}-${action.query}`;
        const institutions = await submitted(client, deps, caseId, batchId, action.query, mayHaveBeenSent(again) || action.seen.length > 0);
        const collected = await collect(client, batchId, scenarioTime ? 0 : deps.collectForMs);
        const answers = collected.answers.map(answerOf).filter((a) => !action.seen.includes(a.answerId));
        return {
          // What a system had ready while nobody could fetch it is known from the fetching on, not before.
          at: [...answers.map((a) => a.at), instantFor(scenarioTime)].sort().at(-1)!,
          answer: { institutions, answers: unique(answers), outstanding: collected.outstanding },
        };
      });
    },
  };
}

async function submitted(
  client: NetworkQueryClient, deps: ActivityDeps, caseId: string, batchId: string, query: "first" | "second", ask: boolean,
): Promise<string[]> {
  if (ask) {
    const known = await client.askBatch({ batchId });
    if (known.status === "accepted") return known.institutions;
  }
  const accepted = await client.submitBatch({ batchId, caseId, query, persons: await respondents(deps.db, caseId) });
  return accepted.institutions;
}

const POLL_MS = 500;

async function collect(client: NetworkQueryClient, batchId: string, forMs: number): Promise<Collected> {
  const until = Date.now() + forMs;
  for (;;) {
    const collected = await client.collect({ batchId });
    if (collected.outstanding.length === 0 || Date.now() >= until) return collected;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Amounts in fen; descriptions stay with the system, since they can name people and places. */
function answerOf(a: Collected["answers"][number]): InstitutionAnswer {
  return {
    answerId: a.answerId, institution: a.institution, final: a.final, at: a.at,
    found: a.found.map((f) => ({
      assetId: f.assetId, type: f.type, value: fenOfYuan(f.value), controllable: f.controllable, encumbered: f.encumbered, inLine: f.inLine, of: f.of,
    })),
  };
}

/** An answer that came twice counts once. */
function unique(answers: InstitutionAnswer[]): InstitutionAnswer[] {
  return answers.filter((a, i) => answers.findIndex((b) => b.answerId === a.answerId) === i);
}

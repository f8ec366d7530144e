import { landRegistryClient } from "../court-systems/land-registry/client.js";
import { networkQueryClient } from "../court-systems/network-query/client.js";
import { OutsideFailure } from "../domain/errors.js";
import { yuanOfFen } from "../domain/money/fen.js";
import { dateOf, type Instant } from "../domain/time/court-date.js";
import type { Asked, CaseActivities } from "./contract.js";
import { callSystem, connectionTo, mayHaveBeenSent } from "./court-call.js";
import { instantFor, type ActivityDeps } from "./deps.js";

type Kind = "controlAssets" | "renewControl" | "askControl" | "liftControl";
type Client = ReturnType<typeof clientFor>;
/** A request to one of the two systems that control things. */
type ControlAsked = Asked & { action: { id: string; system: "networkQuery" | "landRegistry" } };
interface Result { measureId: string; status: "applied" | "waiting" | "done" | "refused"; at?: Instant; because?: string }

function clientFor(deps: ActivityDeps, r: ControlAsked) {
  const connection = connectionTo(deps, r.action.system, r.scenarioTime);
  return r.action.system === "networkQuery" ? networkQueryClient(connection) : landRegistryClient(connection);
}

/** L25, L08: instructions to control, renew and lift; after any doubt what became of them is asked before anything is sent. */
export function controlActivities(deps: ActivityDeps): Pick<CaseActivities, Kind> {
  return {
    async controlAssets(r) {
      const results = await carryOut(deps, r, r.action.instructions, async (client, todo) => {
        const { results: done } = await client.control({
          caseId: r.caseId,
          instructions: todo.map((i) => ({
            instructionId: i.instructionId, assetId: i.assetId, kind: i.kind, until: i.until, ruling: `${r.caseNumber}裁定`,
            ...(i.amount === undefined ? {} : { amount: yuanOfFen(i.amount) }),
          })),
        });
        return done;
      });
      return stamped(r, results.map((x) => ({ ...plain(x), status: x.status as "applied" | "waiting" | "refused" })));
    },
    async renewControl(r) {
      const results = await carryOut(deps, r, r.action.instructions, (client, todo) =>
        inTurn(todo, (i) => client.renew({ instructionId: i.instructionId, measureId: `${r.caseId}-${i.measureId}`, until: i.until })));
      return stamped(r, results.map((x) => ({ ...plain(x), status: x.status as "done" | "refused" })));
    },
    async askControl(r) {
      const results = await callSystem(deps, callOf(r), async () => {
        const known = await asked(clientFor(deps, r), r.action.instructions);
        return r.action.instructions.map((i) => {
          const { status, at, because } = known.get(i.instructionId) ?? {};
          if (status !== "applied" && status !== "waiting" && status !== "refused") throw new OutsideFailure(r.action.system, "系统查无此轮候 the system knows nothing of it", true);
          return { measureId: i.measureId, status, ...(at ? { on: dateOf(at) } : {}), ...(because ? { because } : {}) };
        });
      });
      return stamped(r, results);
    },
    async liftControl(r) {
      const results = await carryOut(deps, r, r.action.instructions, (client, todo) =>
        inTurn(todo, (i) => client.lift({ instructionId: i.instructionId, measureId: `${r.caseId}-${i.measureId}` })));
      const refused = results.find((x) => x.status === "refused");
      // A lift that is refused stays due: the case waits and tries again, and a person is told.
      if (refused) throw new OutsideFailure(r.action.system, refused.because ?? "解除被拒 lifting refused", true);
      return stamped(r, results.map((x) => ({ measureId: x.measureId, status: "done" as const })));
    },
  };
}

const plain = (x: Result) => ({ measureId: x.measureId, ...(x.because ? { because: x.because } : {}) });

function stamped<T>(r: { scenarioTime?: Instant }, results: T[]) {
  return { at: instantFor(r.scenarioTime), answer: { results } };
}

async function inTurn<I, O>(items: readonly I[], call: (item: I) => Promise<O>): Promise<O[]> {
  const done: O[] = [];
  for (const item of items) done.push(await call(item));
  return done;
}

async function carryOut<I extends { instructionId: string; measureId: string }>(
  deps: ActivityDeps, r: ControlAsked, instructions: readonly I[],
  send: (client: Client, todo: I[]) => Promise<{ instructionId: string; status: Result["status"]; because?: string }[]>,
): Promise<Result[]> {
  return callSystem(deps, callOf(r), async () => {
    const client = clientFor(deps, r);
    const known = mayHaveBeenSent(r.again) ? await asked(client, instructions) : new Map<string, Omit<Result, "measureId">>();
    const todo = instructions.filter((i) => !known.has(i.instructionId));
    for (const done of todo.length ? await send(client, todo) : []) known.set(done.instructionId, done);
    return instructions.map((i) => {
      const result = known.get(i.instructionId);
      if (!result) throw new OutsideFailure(r.action.system, "答复缺少指令 an instruction is missing from the answer", true);
      return { measureId: i.measureId, status: result.status, ...(result.because ? { because: result.because } : {}) };
    });
  });
}

const callOf = (r: ControlAsked) => ({ caseId: r.caseId, actionId: r.action.id, ...(r.scenarioTime ? { scenarioTime: r.scenarioTime } : {}) });

async function asked(client: Client, instructions: readonly { instructionId: string }[]): Promise<Map<string, Omit<Result, "measureId">>> {
  const { answers } = await client.askInstructions({ instructionIds: instructions.map((i) => i.instructionId) });
  return new Map(answers.flatMap((a) =>
    a.status === "unknown" ? [] : [[a.instructionId, { status: a.status, ...(a.at ? { at: a.at } : {}), ...(a.because ? { because: a.because } : {}) }] as const]));
}

/** S7, S13, S22: what is sent by people and by the bank while parts are away, twice, or all at once. */
import { setTimeout as pause } from "node:timers/promises";
import { instantOfMs } from "../../../domain/time/court-date.js";
import { yuan } from "../load/filings.js";
import type { Notice } from "../load/outside.js";
import { openTasks } from "../load/staff.js";
import { accountOf, file, plan, until, type Scenario } from "./court-at-work.js";

/** S7: filed while Temporal is away, the API dies right after its 201; a relay starts it, once. */
export const filedWithoutTemporal: Scenario = async (scene) => {
  const { bed } = scene;
  const planned = await plan(scene);
  await bed.kill("temporal");
  const filed = await file(scene, planned);
  await bed.kill("api-1", "api-2");
  await bed.start(["api-1", "temporal", "api-2"]);
  await until(150_000, `${filed.id} was not started`, async () => {
    const team = (await scene.client.get("director", `/v1/cases/${filed.id}`))?.["team"];
    return typeof team === "string" ? team : undefined;
  });
  return [];
};

/** S7: while parts are away commands are answered 503 or 202, never 500, and what was accepted is applied. */
export const awayIsSaid: Scenario = async (scene) => {
  const { bed, client } = scene;
  const wrong: string[] = [];
  const statusOf = async (path: string) => {
    try {
      const answer = await fetch(`${bed.apiUrls[0]}${path}`, { signal: AbortSignal.timeout(15_000) });
      await answer.body?.cancel();
      return answer.status;
    } catch {
      return 0;
    }
  };
  const ready = (status: number) => until(30_000, `/readyz is not ${status}`, async () => ((await statusOf("/readyz")) === status ? true : undefined));
  const before = client.journal.bugs.length;
  for (const part of ["postgres", "temporal"] as const) {
    await bed.kill(part);
    await ready(503);
    const listed = await client.get("director", "/v1/cases?limit=1");
    if (part === "postgres" && listed !== undefined) wrong.push("a list was answered without PostgreSQL");
    const giving = client.give("filing", "/v1/cases", { kind: "initial" });
    await pause(1_500);
    await bed.start([part]);
    await ready(200);
    const { outcome, statuses } = await giving;
    if (outcome !== "refused" || statuses.at(-1) !== 422) wrong.push(`a filing without its fields, ${part} being away: ${statuses.join(", ")}`);
  }
  return [...wrong, ...client.journal.bugs.slice(before)];
};

/** S13: four serials, each five times, all at once and shuffled, to both APIs; then one of them with another amount. */
export const noticesRepeated: Scenario = async (scene) => {
  const filed = await file(scene, await plan(scene));
  const account = await accountOf(scene, filed.id);
  const notices = [1, 2, 3, 4].map((n): Notice => ({ serial: `S13-${filed.id}-${n}`, account, amount: yuan(n), payer: "案外付款人", at: instantOfMs(Date.now()) }));
  // The bank has them in its own book too, so that its figures and ours can be compared.
  for (const n of notices) {
    scene.client.journal.arrivals.set(n.serial, { account, amount: n.amount });
    await scene.outside.arrive(n);
  }
  const all = scene.chance.shuffled(notices.flatMap((n) => [n, n, n, n, n]));
  const answers = await Promise.all(all.map(async (notice, i) => ({ notice, ...(await scene.outside.notify(i % 2, notice)) })));
  const other = await scene.outside.notify(0, { ...notices[0]!, amount: "99.00" });
  const ids = (n: Notice) => new Set(answers.filter((a) => a.notice === n).map((a) => `${a.status} ${String(a.body["arrivalId"])}`));
  const arrived = await until(20_000, "the notices are not in the case", async () => {
    const events = (await scene.client.get("director", `/v1/cases/${filed.id}/events`))?.["items"] as { type: string }[] | undefined;
    const n = events?.filter((e) => e.type === "fundsArrived").length ?? 0;
    return n >= 4 ? n : undefined;
  });
  return [
    ...notices.filter((n) => ids(n).size !== 1 || ![...ids(n)][0]?.startsWith("202 ")).map((n) => `${n.serial}: ${[...ids(n)].join(", ")}`),
    ...(arrived === 4 ? [] : [`${arrived} arrivals of 4`]),
    ...(other.status === 409 ? [] : [`the same serial with another amount: ${other.status}`]),
  ];
};

/** S22: ten at once to one task, five with one key and five with keys of their own: one is done, the rest hear the same or 409. */
export const everybodyAtOnce: Scenario = async (scene) => {
  const { client } = scene;
  const filed = await file(scene, await plan(scene));
  const task = await until(150_000, "no task", async () => (await openTasks(client)).find((t) => t.caseId === filed.id && t.kind === "acceptCase"));
  const path = `/v1/tasks/${encodeURIComponent(task.id)}/complete`;
  const calls = await Promise.all([
    ...Array.from({ length: 3 }, () => client.giveTwice(task.role, path, {})), ...Array.from({ length: 4 }, () => client.give(task.role, path, {})),
  ]);
  const ok = calls.filter((c) => c.outcome === "ok");
  const refusedOtherwise = calls.filter((c) => c.outcome === "refused" && c.answer?.["status"] !== 409);
  await pause(500);
  const events = (await client.get("director", `/v1/cases/${filed.id}/events`))?.["items"] as { type: string; data: { taskId?: string } }[];
  const done = events.filter((e) => e.type === "taskCompleted" && `${filed.id}.${e.data.taskId}` === task.id).length;
  return [
    ...(ok.length === 1 ? [] : [`${ok.length} were told that they did it`]), ...(done === 1 ? [] : [`done ${done} times`]),
    ...refusedOtherwise.map((c) => `refused by ${String(c.answer?.["status"])}`),
  ];
};

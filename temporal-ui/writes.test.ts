import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aProxy, ask, aTemporalUi, bearer, cookie } from "./a-temporal-ui.js";
import { temporalReads, temporalWrites } from "./endpoints.js";

const writes = temporalWrites();
const reads = temporalReads();

let ui: Awaited<ReturnType<typeof aTemporalUi>>;
let proxy: Awaited<ReturnType<typeof aProxy>>;
beforeAll(async () => {
  ui = await aTemporalUi();
  proxy = await aProxy(ui.url);
});
afterAll(async () => {
  await proxy.close();
  await ui.close();
});
beforeEach(() => void ui.seen.splice(0));

describe("every write of the Temporal API", () => {
  it("is in the list: terminate, cancel, signal, update, reset, start, schedules, batches, namespaces, nexus, deployments", () => {
    expect(writes.length).toBeGreaterThan(80);
    expect(writes.map((e) => e.rpc)).toEqual(expect.arrayContaining([
      "TerminateWorkflowExecution", "RequestCancelWorkflowExecution", "SignalWorkflowExecution", "SignalWithStartWorkflowExecution",
      "UpdateWorkflowExecution", "ResetWorkflowExecution", "StartWorkflowExecution", "PauseWorkflowExecution", "PauseActivity", "ResetActivity",
      "CreateSchedule", "UpdateSchedule", "PatchSchedule", "DeleteSchedule", "StartBatchOperation", "StopBatchOperation", "RegisterNamespace",
      "UpdateNamespace", "CreateNexusEndpoint", "DeleteNexusEndpoint", "SetWorkerDeploymentCurrentVersion", "DeleteWorkerDeployment",
      "UpdateWorkflowExecutionOptions", "RespondActivityTaskCompleted",
    ]));
  });

  it.each(writes)("$method $path ($rpc) is refused to readers and never seen by the upstream", async ({ method, path }) => {
    const own = { "sec-fetch-site": "same-origin" };
    const callers: [Record<string, string>, number][] = [
      [{}, 401],
      [{ authorization: "Bearer nonsense" }, 401],
      [await bearer("clerk"), 403],
      [await bearer("director"), 403],
      [{ ...(await cookie("director")), ...own }, 403],
      [{ ...(await cookie("administrator")), "sec-fetch-site": "same-site" }, 403],
      [await cookie("administrator"), 403],
    ];
    for (const [headers, status] of callers) {
      const answer = await ask(proxy.url, method, path, { ...headers, "content-type": "application/json" }, "{}");
      expect([answer.status, answer.headers["content-type"]]).toEqual([status, "application/problem+json; charset=utf-8"]);
      expect(JSON.parse(answer.body)).toMatchObject({ status, type: expect.any(String), title: expect.any(String), detail: expect.any(String) });
    }
    expect(ui.seen).toEqual([]);
  });

  it.each(writes)("$method $path ($rpc) passes for the administrator, by token and from the page", async ({ method, path }) => {
    for (const headers of [await bearer("administrator"), { ...(await cookie("administrator")), "sec-fetch-site": "same-origin" }]) {
      expect((await ask(proxy.url, method, path, headers, '{"reason":"试"}')).status).toBe(200);
    }
    expect(ui.seen.map((s) => [s.method, s.target, s.body])).toEqual(Array(2).fill([method, path, '{"reason":"试"}']));
  });
});

describe("every read of the Temporal API", () => {
  it.each(reads)("$method $path ($rpc) passes for readers, not for others", async ({ method, path }) => {
    const body = method === "POST" ? "{}" : "";
    expect((await ask(proxy.url, method, path, {}, body)).status).toBe(401);
    expect((await ask(proxy.url, method, path, await bearer("clerk"), body)).status).toBe(403);
    expect(ui.seen).toEqual([]);
    expect((await ask(proxy.url, method, `${path}?a=b%20c`, await bearer("director"), body)).status).toBe(200);
    expect(ui.seen.map((s) => [s.method, s.target])).toEqual([[method, `${path}?a=b%20c`]]);
  });
});

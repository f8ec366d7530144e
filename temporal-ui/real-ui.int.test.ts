import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../setup/ports.js";
import { until } from "../setup/processes.js";
import { answers } from "../setup/role-process.js";
import { startTemporal } from "../setup/temporal.js";
import type { RunningTemporal } from "../setup/temporal.js";
import { aProxy, ask, bearer } from "./a-temporal-ui.js";
import { temporalWrites } from "./endpoints.js";

const CASE = "/api/v1/namespaces/default/workflows/case-1";
let folder: string;
let temporal: RunningTemporal;
let proxy: Awaited<ReturnType<typeof aProxy>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhixing-temporal-ui-"));
  temporal = await startTemporal({ port: await freePort(), logFile: join(folder, "temporal.log"), namespace: "default", searchAttributes: {} });
  proxy = await aProxy(temporal.uiUrl);
  // The UI dials the server before it listens, and backs off when it was too early.
  await until(answers(`${temporal.uiUrl}/api/v1/namespaces/default`), 40_000, 200);
  const started = await ask(proxy.url, "POST", CASE, await bearer("administrator"), JSON.stringify({ workflowType: { name: "enforcementCase" }, taskQueue: { name: "nobody" } }));
  expect([started.status, started.body]).toEqual([200, expect.stringContaining("runId")]);
});
afterAll(async () => {
  await proxy?.close();
  await temporal?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** All that a write could have changed, as the server itself tells it. */
async function state(): Promise<unknown> {
  const reader = await bearer("director");
  const get = async (path: string): Promise<unknown> => JSON.parse((await ask(proxy.url, "GET", `/api/v1/${path}`, reader)).body);
  return {
    history: await get("namespaces/default/workflows/case-1/history"),
    workflows: await get("namespaces/default/workflow-count"),
    batches: await get("namespaces/default/batch-operations"),
    schedules: await get("namespaces/default/schedules"),
    deployments: await get("namespaces/default/worker-deployments"),
    endpoints: await get("nexus/endpoints"),
    namespaces: await get("namespaces"),
  };
}

describe("the real Temporal UI behind the proxy", () => {
  it("a reader's every write is 403, and nothing has changed", async () => {
    const before = await state();
    const reader = await bearer("director");
    for (const { method, path } of temporalWrites()) {
      expect([path, (await ask(proxy.url, method, path, reader, "{}")).status]).toEqual([path, 403]);
    }
    expect(await state()).toEqual(before);
  });

  it("a read in a DELETE's disguise, which this UI believes, stays a read", async () => {
    const disguise = { "x-http-method-override": "DELETE", "content-type": "application/x-www-form-urlencoded" };
    const path = "/api/v1/namespaces/default/schedules/s1";
    expect((await ask(proxy.url, "POST", path, { ...(await bearer("director")), ...disguise })).status).toBe(403);
    expect((await ask(proxy.url, "GET", CASE, { ...(await bearer("director")), ...disguise })).body).toContain("WORKFLOW_EXECUTION_STATUS_RUNNING");
  });

  it("a reader's query reaches the server itself", async () => {
    const answer = await ask(proxy.url, "POST", "/api/v1/namespaces/default/workflows/none/query/__stack_trace", await bearer("director"), '{"query":{"queryType":"__stack_trace"}}');
    expect([answer.status, answer.body]).toEqual([404, expect.stringContaining("workflow not found")]);
  });

  it("a reader gets the page and its parts, and settings that offer no action", async () => {
    const reader = await bearer("director");
    const page = await ask(proxy.url, "GET", "/namespaces/default/workflows", { ...reader, accept: "text/html" });
    expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html"]);
    const script = /\/_app\/immutable\/[^"']+\.js/.exec(page.body)?.[0] ?? "none";
    expect((await ask(proxy.url, "GET", script, reader)).headers["content-type"]).toContain("javascript");

    const flags = async (who: "director" | "administrator") => {
      const settings: Record<string, unknown> = JSON.parse((await ask(proxy.url, "GET", "/api/v1/settings", await bearer(who))).body);
      return Object.entries(settings).filter(([name]) => /^Disable\w*Actions$|Disabled$/.test(name) && name !== "RefreshWorkflowCountsDisabled");
    };
    const names = (await flags("director")).map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(["DisableWriteActions", "WorkflowTerminateDisabled", "WorkflowUpdateDisabled", "StartWorkflowDisabled", "BatchActionsDisabled"]));
    expect(await flags("director")).toEqual(names.map((name) => [name, true]));
    expect(await flags("administrator")).toEqual(names.map((name) => [name, false]));
  });

  it("the administrator signals and terminates", async () => {
    const administrator = await bearer("administrator");
    expect((await ask(proxy.url, "POST", `${CASE}/signal/note`, administrator, "{}")).status).toBe(200);
    expect((await ask(proxy.url, "POST", `${CASE}/terminate`, administrator, '{"reason":"test"}')).status).toBe(200);
    expect((await ask(proxy.url, "GET", CASE, await bearer("director"))).body).toContain("WORKFLOW_EXECUTION_STATUS_TERMINATED");
  });

  it("the server stopped: readers are told to come again, and nothing hangs", async () => {
    await temporal.stop();
    const answer = await ask(proxy.url, "GET", "/api/v1/cluster-info", await bearer("director"));
    expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "5"]);
  });
});

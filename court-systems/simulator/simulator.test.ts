import { describe, expect, it } from "vitest";
import { SYSTEMS } from "../../domain/court-profile.js";
import { admin, aSimulator, clientsOf, LI, NINE } from "./a-simulator.js";
import { escapeHtml } from "./page/html.js";
import { runSimulator } from "./main.js";

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });

describe("the simulator", () => {
  it.each([
    ["malformed JSON", "/bank/pay", "{", {}, 400],
    ["a body that is not JSON", "/bank/pay", "x", { "content-type": "text/plain" }, 422],
    ["an unknown field", "/bank/query-by-serial", '{"serial":"S","more":1}', {}, 422],
    ["a bad scenario time", "/bank/query-by-serial", '{"serial":"S"}', { "x-scenario-time": "yesterday" }, 400],
    ["an unknown path", "/bank/borrow", "{}", {}, 404],
    ["too big a body", "/bank/pay", `"${"x".repeat(3_000_000)}"`, {}, 413],
  ])("answers %s with a problem", async (_, path, body, headers, status) => {
    const sim = await aSimulator();
    const answer = await post(`${sim.url}${path}`, body, headers);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json; charset=utf-8"]);
    expect(await answer.json()).toMatchObject({ status, code: expect.any(String), detail: expect.stringMatching(/[一-龥]/) });
  });

  it("takes the machine's time without the header", async () => {
    const { ringback } = clientsOf(await aSimulator({ clock: () => Date.parse("2026-10-08T01:02:03Z") }));
    expect(await ringback.set({ instructionId: "r", caseId: "c", person: LI })).toEqual({ status: "done", at: "2026-10-08T09:02:03+08:00" });
  });

  it("says that a port is taken", async () => {
    const { port } = await aSimulator();
    await expect(runSimulator({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("S24 stops while something slow is under way, at once and twice", async () => {
    const sim = await aSimulator({ slowMs: 600_000 });
    await sim.admin.setFaults([{ system: "ringback", kind: "slow" }]);
    const call = clientsOf(sim, undefined, { callTimeoutMs: 20_000 }).ringback.set({ instructionId: "r", caseId: "c", person: LI });
    const outcome = call.catch((e: unknown) => e);
    while (sim.book.effects().length === 0) await new Promise((resolve) => setImmediate(resolve));
    const before = performance.now();
    await Promise.all([sim.stop(), sim.stop()]);
    expect(performance.now() - before).toBeLessThan(3_000);
    await outcome;
    await expect(fetch(`${sim.url}/healthz`)).rejects.toThrow();
  });

  it("refuses a world that is none, and removes one", async () => {
    const sim = await aSimulator();
    expect(await admin(sim, "PUT", "/worlds/c1", { found: [{ type: "yacht", value: "1.00" }] })).toMatchObject({ status: 422, body: { errors: [{ pointer: "/found" }] } });
    expect((await admin(sim, "PUT", "/worlds/c1", { found: { first: [], second: [] }, delaysMinutes: { bankA: [1, 2] } })).status).toBe(200);
    expect(await admin(sim, "GET", "/worlds")).toMatchObject({ body: { c1: { delaysMinutes: { bankA: [1, 2] } } } });
    expect((await admin(sim, "DELETE", "/worlds/c1")).status).toBe(204);
    expect(await admin(sim, "GET", "/worlds")).toEqual({ status: 200, body: {} });
  });
});

describe("the simulator's page", () => {
  it("shows every system with its switches in Chinese, and the book, newest first", async () => {
    const sim = await aSimulator();
    await sim.admin.setFaults([{ system: "bank", kind: "lostAnswer" }]);
    const { ringback } = clientsOf(sim, NINE);
    await ringback.set({ instructionId: "r-1", caseId: "c1", person: LI });
    await ringback.unset({ instructionId: "r-2", caseId: "c1", person: LI });
    const answer = await fetch(`${sim.url}/`);
    const text = await answer.text();
    for (const system of SYSTEMS) expect(text).toContain(`data-system="${system}" data-kind="down"`);
    expect(text).toContain('data-system="bank" data-kind="lostAnswer" aria-pressed="true"');
    expect(text).toContain("丢失回执");
    expect(text.indexOf("r-2")).toBeLessThan(text.indexOf("r-1"));
    expect(text.match(/<html lang="zh-CN">/)).not.toBeNull();
    const nonce = /script nonce="([^"]+)"/.exec(text)?.[1];
    expect(answer.headers.get("content-security-policy")).toContain(`script-src 'nonce-${nonce}'`);
  });

  it("S19 shows what people write as text", async () => {
    const sim = await aSimulator();
    const evil = '<script>alert(1)</script>"';
    await clientsOf(sim, NINE).ringback.set({ instructionId: "r", caseId: "c", person: { partyId: "p", name: evil } });
    const text = await (await fetch(`${sim.url}/?caseId=${encodeURIComponent(`c"><b>`)}`)).text()
      + await (await fetch(`${sim.url}/?system=ringback&type=effect`)).text();
    expect(text).not.toContain("<script>alert");
    expect(text).toContain(escapeHtml(evil));
    expect(text).not.toContain('"><b>');
  });
});

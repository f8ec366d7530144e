import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { anApi, NOW, type GivenApi } from "../given/a-given-api.js";
import { bringToTeam, tell } from "../given/a-desk.js";
import { anotherFiling } from "../given/a-filing.js";

let api: GivenApi;
let server: Server;
let base: string;
let id: string;

beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase(), limits: { streamsPerCaller: 2 } });
  server = createServer(api.app).listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  id = (await (await api.as("filing")).post("/v1/cases", anotherFiling())).body.id;
});
afterAll(async () => {
  await api.end();
  server.closeAllConnections();
  server.close();
});

/** A reader of a live timeline. */
async function listen(post: string, headers: Record<string, string> = {}) {
  const stop = new AbortController();
  const response = await fetch(`${base}/v1/cases/${id}/events`, {
    headers: { authorization: `Bearer ${await api.token(post)}`, accept: "text/event-stream", ...headers }, signal: stop.signal,
  });
  const events: { id: number; event: string; data: { seq: number; type: string } }[] = [];
  let ended = false;
  void (async () => {
    let rest = "";
    for await (const chunk of response.body ?? []) {
      rest += Buffer.from(chunk).toString();
      const blocks = rest.split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const field = (name: string) => block.split("\n").find((l) => l.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
        if (field("id")) events.push({ id: Number(field("id")), event: field("event"), data: JSON.parse(field("data")) });
      }
    }
    ended = true;
  })().catch(() => (ended = true));
  return {
    response, events,
    async until(condition: () => boolean) {
      for (let i = 0; i < 200 && !condition(); i += 1) await new Promise((resolve) => setTimeout(resolve, 25));
      expect(condition()).toBe(true);
    },
    ended: () => ended,
    close: () => stop.abort(),
  };
}

describe("the live timeline", () => {
  it("begins at seq 1, goes on live, and each event comes once", async () => {
    const reader = await listen("director");
    expect(reader.response.headers.get("content-type")).toContain("text/event-stream");
    await reader.until(() => reader.events.length > 0);
    const before = reader.events.length;
    await bringToTeam(api.deps, id, NOW);
    await reader.until(() => reader.events.some((e) => e.event === "received"));
    expect(reader.events.length).toBeGreaterThan(before);
    expect(reader.events.map((e) => e.id)).toEqual(reader.events.map((_, i) => i + 1));
    expect(reader.events.every((e) => e.id === e.data.seq && e.event === e.data.type)).toBe(true);
    reader.close();
  });

  it("goes on after Last-Event-ID", async () => {
    const reader = await listen("director", { "last-event-id": "3" });
    await reader.until(() => reader.events.length > 0);
    expect(reader.events[0]?.id).toBe(4);
    reader.close();
  });

  it("a Last-Event-ID that is none is 422", async () => {
    const { response } = await listen("director", { "last-event-id": "x" });
    expect(response.status).toBe(422);
  });

  it("more than a few at once is 429", async () => {
    const readers = [await listen("auditor"), await listen("auditor")];
    const third = await listen("auditor");
    expect(third.response.status).toBe(429);
    for (const reader of readers) reader.close();
  });

  it("ends for a team when the case has gone to another", async () => {
    const reader = await listen("east");
    await reader.until(() => reader.events.length > 0);
    await tell(api.deps, id, {
      type: "command", at: NOW, commandId: "move", by: { post: "command-center", staffId: "nz-004" },
      command: { name: "moveToTeam", body: { team: "west", because: "x" } },
    });
    await reader.until(reader.ended);
    expect(reader.events.some((e) => e.event === "movedToTeam")).toBe(false);
  });

  it("ends when the API stops", async () => {
    const reader = await listen("director");
    await reader.until(() => reader.events.length > 0);
    api.close();
    await reader.until(reader.ended);
  });
});

import { createServer, type RequestListener } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { BadInput, OutsideFailure } from "../domain/errors.js";
import { DefiniteRefusal, StrangeAnswer } from "./failures.js";
import { calling, closeConnections, MAX_ANSWER_BYTES } from "./http.js";
import { effect } from "./operation.js";
import { Yuan } from "./shapes.js";

const operation = effect("bank", "pay", z.strictObject({ id: z.string() }), z.object({ status: z.literal("paid"), amount: Yuan }));
const JSON_TYPE = { "content-type": "application/json" };
const PAID = '{"status":"paid","amount":"1.00"}';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await closeConnections();
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** A system that answers as told, and counts what reached it. */
async function aSystem(listener: RequestListener) {
  const seen = { requests: 0, sent: 0 };
  const server = createServer((req, res) => {
    seen.requests++;
    req.resume();
    listener(req, res);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stops.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connect = (over: { callTimeoutMs?: number; signal?: AbortSignal } = {}) => calling({
    baseUrl, settings: { callTimeoutMs: over.callTimeoutMs ?? 2_000, triesPerCall: 1, backOffMinutes: [1], patienceMinutes: 1 },
    ...(over.signal ? { signal: over.signal } : {}),
  }, operation);
  return { seen, connect };
}

const answers = (status: number, headers: Record<string, string>, body: string | Buffer): RequestListener => (_req, res) => {
  res.writeHead(status, headers).end(body);
};

describe("a call to a court system", () => {
  it("gives what the contract says and drops what it does not know", async () => {
    const { connect } = await aSystem(answers(200, { "content-type": "application/json; charset=UTF-8" }, '{"status":"paid","amount":"1.00","more":1}'));
    expect(await connect()({ id: "1" })).toEqual({ status: "paid", amount: "1.00" });
  });

  it("sends nothing when the request itself is wrong, and names the field", async () => {
    const { connect, seen } = await aSystem(answers(200, JSON_TYPE, PAID));
    const wrong = { id: "1", extra: true };
    await expect(connect()(wrong)).rejects.toBeInstanceOf(BadInput);
    expect(seen.requests).toBe(0);
  });

  it.each<[string, RequestListener]>([
    ["a page of HTML", answers(200, { "content-type": "text/html" }, "<h1>hello</h1>")],
    ["no content type", answers(200, {}, PAID)],
    ["another charset", answers(200, { "content-type": "application/json; charset=gbk" }, PAID)],
    ["bytes that are not UTF-8", answers(200, JSON_TYPE, Buffer.from([0x22, 0xd6, 0xb4, 0x22]))],
    ["half an answer", answers(200, JSON_TYPE, '{"status":"pa')],
    ["nothing", answers(200, JSON_TYPE, "")],
    ["no amount of money", answers(200, JSON_TYPE, '{"status":"paid","amount":"NaN"}')],
    ["an amount as a number", answers(200, JSON_TYPE, '{"status":"paid","amount":1.5}')],
    ["NaN", answers(200, JSON_TYPE, '{"status":"paid","amount":NaN}')],
    ["another word", answers(200, JSON_TYPE, '{"status":"constructor","amount":"1.00"}')],
    ["a list", answers(200, JSON_TYPE, "[]")],
    ["a depth without end", answers(200, JSON_TYPE, "[".repeat(100_000))],
    ["a redirect", answers(302, { location: "http://169.254.169.254/" }, "")],
    ["a refusal without a problem body", answers(404, { "content-type": "text/plain" }, "not here")],
    ["a refusal in another shape", answers(400, JSON_TYPE, '{"error":"no"}')],
  ])("S15 %s is a strange answer", async (_, listener) => {
    const { connect, seen } = await aSystem(listener);
    await expect(connect()({ id: "1" })).rejects.toBeInstanceOf(StrangeAnswer);
    expect(seen.requests).toBe(1);
  });

  it("S15 a body announced too big is not read", async () => {
    const { connect } = await aSystem(answers(200, { ...JSON_TYPE, "content-length": String(MAX_ANSWER_BYTES + 1) }, " "));
    await expect(connect()({ id: "1" })).rejects.toMatchObject({ name: "StrangeAnswer", reason: `more than ${MAX_ANSWER_BYTES} bytes` });
  });

  it("S15 an endless body is cut off at the cap, before it is parsed", async () => {
    let written = 0;
    const closed = new Promise<void>((resolve) => {
      void aSystem((_req, res) => {
        res.writeHead(200, JSON_TYPE);
        const more = () => {
          while (!res.destroyed && res.write(Buffer.alloc(65_536, 0x20))) written += 65_536;
        };
        res.on("drain", more).on("close", resolve);
        more();
      }).then(({ connect }) => expect(connect()({ id: "1" })).rejects.toMatchObject({ name: "StrangeAnswer", status: 200 }));
    });
    await closed;
    expect(written).toBeLessThan(16 * MAX_ANSWER_BYTES);
  });

  it("takes an answer of exactly the cap", async () => {
    const { connect } = await aSystem(answers(200, JSON_TYPE, PAID.padEnd(MAX_ANSWER_BYTES, " ")));
    expect(await connect()({ id: "1" })).toMatchObject({ status: "paid" });
  });

  it("S15 keeps at most 2000 characters of what came, without control characters", async () => {
    const { connect } = await aSystem(answers(200, { "content-type": "text/html" }, `\u0000\u001b[31m${"执".repeat(5000)}`));
    const error: unknown = await connect()({ id: "1" }).catch((e: unknown) => e);
    expect((error as StrangeAnswer).excerpt).toHaveLength(2000);
    expect((error as StrangeAnswer).excerpt.startsWith("[31m执")).toBe(true);
    expect((error as StrangeAnswer).message).not.toContain("执");
  });

  it.each([500, 502, 503, 429, 408])("HTTP %i is an outage, and is not repeated here", async (status) => {
    const { connect, seen } = await aSystem(answers(status, JSON_TYPE, "{}"));
    await expect(connect()({ id: "1" })).rejects.toMatchObject({ name: "OutsideFailure", system: "bank", retryable: true });
    expect(seen.requests).toBe(1);
  });

  it("a well-formed refusal is definite and carries the system's word", async () => {
    const body = '{"type":"about:blank","title":"conflict","status":409,"code":"conflict","detail":"编号已用"}';
    const { connect } = await aSystem(answers(409, { "content-type": "application/problem+json" }, body));
    await expect(connect()({ id: "1" })).rejects.toEqual(new DefiniteRefusal("bank", "conflict", "编号已用"));
  });

  it.each<[string, RequestListener]>([
    ["S10 a system that never answers", () => undefined],
    ["S10 a body that drips", (_req, res) => {
      res.writeHead(200, JSON_TYPE);
      const drip = setInterval(() => res.write(" "), 20);
      res.on("close", () => clearInterval(drip));
    }],
  ])("%s ends at the time-out", async (_, listener) => {
    const { connect } = await aSystem(listener);
    await expect(connect({ callTimeoutMs: 150 })({ id: "1" })).rejects.toMatchObject({ name: "OutsideFailure", reason: "no answer within 150 ms" });
  });

  it("S11 a connection that is cut off leaves the outcome open, and is not repeated here", async () => {
    const { connect, seen } = await aSystem((req) => void req.socket.destroy());
    await expect(connect()({ id: "1" })).rejects.toMatchObject({ name: "OutsideFailure", reason: "connection cut off" });
    expect(seen.requests).toBe(1);
  });

  it("a body that ends before its announced length is an outage", async () => {
    const { connect } = await aSystem((req, res) => {
      res.writeHead(200, { ...JSON_TYPE, "content-length": "100" });
      res.write("{", () => req.socket.destroy());
    });
    await expect(connect()({ id: "1" })).rejects.toBeInstanceOf(OutsideFailure);
  });

  it("nobody there is an outage", async () => {
    const call = calling({ baseUrl: "http://127.0.0.1:1", settings: { callTimeoutMs: 1000, triesPerCall: 1, backOffMinutes: [1], patienceMinutes: 1 } }, operation);
    await expect(call({ id: "1" })).rejects.toMatchObject({ name: "OutsideFailure", reason: "connection refused" });
  });

  it("a cancelled caller ends the call with its own reason", async () => {
    const cancel = new AbortController();
    const { connect } = await aSystem(() => cancel.abort(new Error("cancelled by the caller")));
    await expect(connect({ signal: cancel.signal })({ id: "1" })).rejects.toThrow("cancelled by the caller");
  });
});

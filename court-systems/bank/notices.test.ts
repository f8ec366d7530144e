import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { aSimulator, stopAfterTest } from "../simulator/a-simulator.js";
import { isSignedBy, signedHeaders } from "./notice-signature.js";

const SECRET = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;
const ORDER = { account: "6217", amount: "100.00", serial: "A-1", payer: "张三", at: "2026-09-29T09:00:00+08:00" };

interface Notice {
  id: string;
  timestamp: string;
  body: string;
  signature: string;
}

/** A court that answers with these statuses in turn, the last one for ever, and keeps what it got. */
async function aCourt(...statuses: number[]) {
  const got: Notice[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => {
      const header = (name: string) => String(req.headers[name]);
      got.push({ id: header("webhook-id"), timestamp: header("webhook-timestamp"), signature: header("webhook-signature"), body: Buffer.concat(chunks).toString() });
      const status = statuses[Math.min(got.length, statuses.length) - 1] ?? 202;
      res.writeHead(status, { "content-type": "application/json" }).end('{"arrivalId":"a1","matched":true}');
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  stopAfterTest({ stop: async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  } });
  return { got, noticeUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/funds/arrivals` };
}

const options = (noticeUrl: string) => ({ noticeUrl, webhookSecret: SECRET, noticeRetryMs: 5 });

describe("the bank's notice", () => {
  it("goes out signed, with the content of the arrival, and the caller learns what the court said", async () => {
    const court = await aCourt(202);
    const sim = await aSimulator(options(court.noticeUrl));
    const arrived = await sim.admin.arrive(ORDER);
    expect(arrived.notice).toEqual({ id: court.got[0]!.id, status: "delivered", httpStatus: 202, answer: { arrivalId: "a1", matched: true } });
    const { id, timestamp, body, signature } = court.got[0]!;
    expect(JSON.parse(body)).toEqual(ORDER);
    expect(isSignedBy(SECRET, id, timestamp, body, signature)).toBe(true);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
    for (const [i, t, b] of [["x", timestamp, body], [id, "1", body], [id, timestamp, `${body} `]] as const) {
      expect(isSignedBy(SECRET, i, t, b, signature)).toBe(false);
    }
    expect(isSignedBy(`whsec_${Buffer.alloc(24).toString("base64")}`, id, timestamp, body, signature)).toBe(false);
  });

  it("signs as the published example of Standard Webhooks does", () => {
    const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const headers = signedHeaders(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, '{"test": 2432232314}');
    expect(headers["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });

  it("comes again, under the same id, until the court takes it", async () => {
    const court = await aCourt(503, 500, 429, 202);
    const sim = await aSimulator(options(court.noticeUrl));
    await sim.admin.arrive(ORDER);
    await vi.waitFor(() => expect(court.got).toHaveLength(4));
    expect(new Set(court.got.map((n) => n.id)).size).toBe(1);
    expect(court.got.every((n) => isSignedBy(SECRET, n.id, n.timestamp, n.body, n.signature))).toBe(true);
  });

  it("is given up when the court refuses it", async () => {
    const court = await aCourt(401);
    const sim = await aSimulator(options(court.noticeUrl));
    expect((await sim.admin.arrive(ORDER)).notice).toMatchObject({ status: "refused", httpStatus: 401 });
    expect(court.got).toHaveLength(1);
  });

  it("S13 comes twice while answers do, as one message", async () => {
    const court = await aCourt(202);
    const sim = await aSimulator(options(court.noticeUrl));
    await sim.admin.setFaults([{ system: "bank", kind: "duplicate" }]);
    await sim.admin.arrive(ORDER);
    await vi.waitFor(() => expect(court.got).toHaveLength(2));
    expect(court.got[0]!.id).toBe(court.got[1]!.id);
    expect(sim.book.effects({ system: "bank" })).toHaveLength(1);
  });

  it("stays in while the bank is down, and goes when it is back", async () => {
    const court = await aCourt(202);
    const sim = await aSimulator(options(court.noticeUrl));
    await sim.admin.setFaults([{ system: "bank", kind: "down" }]);
    const arriving = sim.admin.arrive(ORDER);
    await vi.waitFor(() => expect(sim.book.effects({ system: "bank" })).toHaveLength(1));
    expect(court.got).toHaveLength(0);
    await sim.admin.setFaults([]);
    expect((await arriving).notice.status).toBe("delivered");
  });

  it("in skipped time says when it gets through, and is only kept where there is nowhere to send it", async () => {
    const sim = await aSimulator();
    await sim.admin.setFaults([{ system: "bank", kind: "down", from: "2026-09-29T08:00+08:00", to: "2026-09-29T12:00+08:00" }]);
    expect(await sim.admin.arrive({ account: "1", amount: "1.00", serial: "A" }, "2026-09-29T09:00:00+08:00" as never)).toMatchObject({
      at: "2026-09-29T09:00:00+08:00", deliverAt: "2026-09-29T12:00:00+08:00", copies: 1, notice: { status: "kept" },
    });
  });

  it("refuses to start with a secret that is none", async () => {
    await expect(aSimulator({ noticeUrl: "http://127.0.0.1:1", webhookSecret: "secret" })).rejects.toThrow("whsec_");
    await expect(aSimulator({ noticeUrl: "http://127.0.0.1:1" })).rejects.toThrow("secret");
  });
});

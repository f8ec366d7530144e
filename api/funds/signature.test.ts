import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { requireBankSignature } from "./signature.js";

const secret = `whsec_${Buffer.from("one-secret-of-thirty-two-bytes!!").toString("base64")}`;
const next = `whsec_${Buffer.from("next-secret-of-thirty-two-bytes!").toString("base64")}`;
const now = Date.UTC(2026, 8, 29, 2);
const body = Buffer.from('{"serial":"S1","amount":"1.00"}');

function signed(options: { secret?: string; at?: number; id?: string; body?: Buffer } = {}) {
  const timestamp = String(Math.floor((options.at ?? now) / 1000));
  const id = options.id ?? "msg_1";
  const mac = createHmac("sha256", Buffer.from((options.secret ?? secret).slice(6), "base64")).update(`${id}.${timestamp}.${(options.body ?? body).toString()}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${mac}` };
}

describe("the bank's signature is believed", () => {
  it.each<[string, Record<string, string>, string[]]>([
    ["as Standard Webhooks say", signed(), [secret]],
    ["with five minutes of delay", signed({ at: now - 300_000 }), [secret]],
    ["by the new secret while the old one still holds", signed({ secret: next }), [secret, next]],
    ["where one of several signatures is right", { ...signed(), "webhook-signature": `v1,${"A".repeat(43)}= ${signed()["webhook-signature"]}` }, [secret]],
  ])("%s", (_, headers, secrets) => {
    expect(() => requireBankSignature(headers, body, secrets, now)).not.toThrow();
  });
});

describe("the bank's signature is refused", () => {
  const good = signed();
  it.each<[string, Record<string, string>, Buffer]>([
    ["without any header", {}, body],
    ["without an id", { ...good, "webhook-id": "" }, body],
    ["without a time", { ...good, "webhook-timestamp": "" }, body],
    ["with a time that is none", { ...good, "webhook-timestamp": "soon" }, body],
    ["without a signature", { ...good, "webhook-signature": "" }, body],
    ["a short one", { ...good, "webhook-signature": "v1,abc" }, body],
    ["of another version", { ...good, "webhook-signature": good["webhook-signature"].replace("v1,", "v2,") }, body],
    ["by another system's key", signed({ secret: next }), body],
    ["older than five minutes", signed({ at: now - 301_000 }), body],
    ["from the future", signed({ at: now + 301_000 }), body],
    ["over another body", good, Buffer.from('{"serial":"S1","amount":"9.00"}')],
    ["over the same JSON written otherwise", good, Buffer.from('{ "serial":"S1","amount":"1.00"}')],
    ["with another id", { ...good, "webhook-id": "msg_2" }, body],
    ["with a header that came twice", { ...good, "webhook-timestamp": `${good["webhook-timestamp"]}, ${good["webhook-timestamp"]}` }, body],
  ])("%s", (_, headers, sent) => {
    expect(() => requireBankSignature(headers, sent, [secret], now)).toThrow(/signature-refused/);
  });
});

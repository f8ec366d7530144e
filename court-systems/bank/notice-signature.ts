import { createHmac, timingSafeEqual } from "node:crypto";

/** The bank's signature as Standard Webhooks say: HMAC-SHA256 over `id.timestamp.body`, `v1,` + base64. */

const PREFIX = "whsec_";

/** The key in a `whsec_` + base64 secret. Throws where it is none: a notice must never go out signed with a mistake. */
export function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  if (!secret.startsWith(PREFIX) || key.length < 16) throw new Error("the webhook secret is to be whsec_ and at least 16 bytes in base64");
  return key;
}

/** Headers of a signed notice. `timestamp` in seconds since 1970. */
export function signedHeaders(secret: string, id: string, timestamp: number, body: string): Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string> {
  const signature = createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(timestamp), "webhook-signature": `v1,${signature}` };
}

/** Whether one of the signatures of a header fits, compared in constant time. The age of the timestamp is the caller's to judge. */
export function isSignedBy(secret: string, id: string, timestamp: string, body: string | Buffer, header: string): boolean {
  const wanted = createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest();
  return header.split(" ").some((part) => {
    const [version, text] = part.split(",");
    const given = Buffer.from(text ?? "", "base64");
    return version === "v1" && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

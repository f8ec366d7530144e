import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Caller } from "../../auth/caller.js";
import { ApiProblem } from "../problems.js";

/** Older or newer than this, in seconds, a notice is refused: a copy of it cannot be played again later. */
const TOLERANCE_S = 300;

/** Who calls when the bank does. It has no right: its one route asks for the signature alone. */
export const bankCaller: Caller = { post: "bank", staffId: "bank", name: "案款银行", rights: [], teams: [], leads: [], via: "bearer" };

/**
 * Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, by any of the secrets (two while one replaces the other), within
 * five minutes. Compared in constant time over the bytes as they came.
 * @throws ApiProblem 401, the same words whatever was wrong.
 */
export function requireBankSignature(headers: IncomingHttpHeaders, body: Buffer, secrets: readonly string[], now: number = Date.now()): void {
  const id = single(headers["webhook-id"]);
  const timestamp = single(headers["webhook-timestamp"]);
  const signatures = single(headers["webhook-signature"]);
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) throw refused();
  if (Math.abs(Math.floor(now / 1000) - Number(timestamp)) > TOLERANCE_S) throw refused();
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  const expected = secrets.map((secret) => createHmac("sha256", keyOf(secret)).update(signed).digest());
  const given = signatures.split(" ").slice(0, 10).flatMap((part) => {
    const [version, value] = part.split(",", 2);
    return version === "v1" && value && /^[A-Za-z0-9+/]{43}=$/.test(value) ? [Buffer.from(value, "base64")] : [];
  });
  // Every pair is compared, so that the time tells nothing of which was near.
  const matches = given.flatMap((g) => expected.map((e) => g.length === e.length && timingSafeEqual(g, e)));
  if (!matches.includes(true)) throw refused();
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.replace(/^whsec_/, ""), "base64");
}

/** A header that came once; Node joins repeated ones, and no id of a bank holds a comma. */
function single(header: string | string[] | undefined): string | undefined {
  return typeof header === "string" && header.length <= 1000 && header.trim() !== "" ? header : undefined;
}

function refused(): ApiProblem {
  return new ApiProblem("signature-refused", "签名缺失、不符或已过期。The signature is missing, wrong, or older than five minutes.");
}

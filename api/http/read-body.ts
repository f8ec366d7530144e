import type { IncomingMessage } from "node:http";
import { ApiProblem } from "../problems.js";

/** 1 MiB: a filing with hundreds of parties is a hundredth of it. */
export const LARGEST_BODY = 1024 * 1024;

/**
 * The bytes of a body as they came, for signatures and for JSON.
 * @throws ApiProblem 413 above the cap (the rest is not read), 415 for encodings and kinds that are not JSON, 400 when it breaks off.
 */
export async function readBody(req: IncomingMessage, largest = LARGEST_BODY): Promise<Buffer> {
  const encoding = req.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") {
    throw new ApiProblem("unsupported-media", "请求体不得压缩。The body must not be compressed.");
  }
  if (Number(req.headers["content-length"] ?? 0) > largest) throw tooLarge(req);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > largest) throw tooLarge(req);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    throw new ApiProblem("malformed-request", "请求体未完整送达。The body broke off.");
  }
  const body = Buffer.concat(chunks);
  if (body.length > 0) requireJson(req.headers["content-type"]);
  return body;
}

/** A missing content type is taken for JSON. */
function requireJson(type: string | undefined): void {
  if (type === undefined || /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type.trim())) return;
  throw new ApiProblem("unsupported-media", "请求体应为 application/json。The body must be application/json.");
}

function tooLarge(req: IncomingMessage): ApiProblem {
  // What is left is let go by unkept, so that the caller gets to read the answer; then the connection ends.
  req.resume();
  return new ApiProblem("too-large", `请求体不得超过 ${LARGEST_BODY / 1024} KiB。The body must not pass ${LARGEST_BODY / 1024} KiB.`, { headers: { connection: "close" } });
}

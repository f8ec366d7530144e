import { Agent, request } from "undici";
import type { z } from "zod";
import { BadInput, OutsideFailure } from "../domain/errors.js";
import type { Connection } from "./connection.js";
import { DefiniteRefusal, EXCERPT_CHARS, StrangeAnswer } from "./failures.js";
import type { Operation } from "./operation.js";
import { ProblemBody } from "./shapes.js";

/** No answer of any system is larger; what is larger is not read to its end, let alone parsed. */
export const MAX_ANSWER_BYTES = 1024 * 1024;

/** Sockets towards one system, so that one that hangs takes none from the others. */
const SOCKETS_PER_SYSTEM = 32;

const agents = new Map<string, Agent>();

function agentOf(system: string): Agent {
  const known = agents.get(system);
  if (known) return known;
  const agent = new Agent({ connections: SOCKETS_PER_SYSTEM, pipelining: 1 });
  agents.set(system, agent);
  return agent;
}

/** Closes all idle and busy connections to court systems; the next call opens new ones. */
export async function closeConnections(): Promise<void> {
  const all = [...agents.values()];
  agents.clear();
  await Promise.all(all.map((a) => a.destroy()));
}

/**
 * Makes an operation callable over a connection. Each call goes out at most once; nothing here repeats it.
 * Throws BadInput before anything is sent when the request is not what the contract says; OutsideFailure when the system
 * is away, too slow or answers 5xx or 429; StrangeAnswer for garbage; DefiniteRefusal for a well-formed 4xx.
 */
export function calling<Q extends z.ZodType, A extends z.ZodType>(
  connection: Connection, operation: Operation<Q, A>,
): (body: z.input<Q>) => Promise<z.output<A>> {
  return async (body) => {
    const sent = operation.request.safeParse(body);
    if (!sent.success) throw new BadInput(sent.error.issues.map((i) => ({ pointer: pointerOf(i.path), message: i.message })));
    const { status, bytes, type } = await exchange(connection, operation, JSON.stringify(body));
    if (status >= 400) throw refusal(operation.system, status, bytes, type);
    if (status < 200 || status >= 300) throw new StrangeAnswer(operation.system, "neither an answer nor a refusal", lenient(bytes), status);
    const read = operation.answer.safeParse(jsonOf(operation.system, status, bytes, type));
    if (!read.success) {
      const where = read.error.issues.slice(0, 5).map((i) => `${pointerOf(i.path) || "/"} ${i.message}`).join("; ");
      throw new StrangeAnswer(operation.system, `another shape: ${where}`.slice(0, 500), lenient(bytes), status);
    }
    return read.data;
  };
}

interface Raw {
  status: number;
  type: string;
  bytes: Buffer;
}

async function exchange(connection: Connection, { system, path }: Operation, body: string): Promise<Raw> {
  const { callTimeoutMs } = connection.settings;
  const timeout = AbortSignal.timeout(callTimeoutMs);
  const signal = connection.signal ? AbortSignal.any([timeout, connection.signal]) : timeout;
  const tooSlow = () => new OutsideFailure(system, `no answer within ${callTimeoutMs} ms`, true);
  try {
    const response = await request(`${connection.baseUrl}${path}`, {
      method: "POST",
      body,
      signal,
      dispatcher: agentOf(system),
      headersTimeout: 0,
      bodyTimeout: 0,
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(connection.scenarioTime ? { "x-scenario-time": connection.scenarioTime } : {}),
      },
    });
    response.body.on("error", () => undefined);
    const { statusCode: status, headers } = response;
    // In skipped time a slow system does not burn real seconds, it says how long it would have taken.
    if (Number(headers["x-would-take-ms"] ?? 0) > callTimeoutMs) {
      response.body.destroy();
      throw tooSlow();
    }
    if (status >= 500 || status === 429 || status === 408) {
      response.body.destroy();
      throw new OutsideFailure(system, `HTTP ${status}`, true);
    }
    const bytes = await read(system, status, response.body, Number(headers["content-length"] ?? 0));
    return { status, bytes, type: String(headers["content-type"] ?? "") };
  } catch (error) {
    if (error instanceof OutsideFailure || error instanceof StrangeAnswer) throw error;
    if (connection.signal?.aborted) throw connection.signal.reason;
    if (timeout.aborted) throw tooSlow();
    throw new OutsideFailure(system, reasonOf(error), true);
  }
}

async function read(system: string, status: number, body: AsyncIterable<Buffer> & { destroy(): unknown }, announced: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (announced <= MAX_ANSWER_BYTES) {
    for await (const chunk of body) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_ANSWER_BYTES) break;
    }
    if (size <= MAX_ANSWER_BYTES) return Buffer.concat(chunks);
  }
  body.destroy();
  throw new StrangeAnswer(system, `more than ${MAX_ANSWER_BYTES} bytes`, lenient(Buffer.concat(chunks.slice(0, 1))), status);
}

function jsonOf(system: string, status: number, bytes: Buffer, type: string): unknown {
  const [media = "", ...parameters] = type.toLowerCase().split(";").map((part) => part.trim());
  const strange = (reason: string) => new StrangeAnswer(system, reason, lenient(bytes), status);
  if (media !== "application/json" && media !== "application/problem+json") throw strange("not JSON by its content type");
  const charset = parameters.find((p) => p.startsWith("charset="))?.slice(8).replaceAll('"', "");
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8") throw strange("not UTF-8 by its content type");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw strange("not UTF-8");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw strange("not JSON");
  }
}

function refusal(system: string, status: number, bytes: Buffer, type: string): Error {
  try {
    const problem = ProblemBody.safeParse(jsonOf(system, status, bytes, type));
    if (problem.success) {
      return new DefiniteRefusal(system, problem.data.code ?? String(status), problem.data.detail ?? problem.data.title);
    }
  } catch (error) {
    if (!(error instanceof StrangeAnswer)) throw error;
  }
  return new StrangeAnswer(system, "a refusal without a problem body", lenient(bytes), status);
}

/** For people to look at: bytes that are not UTF-8 become replacement characters. */
function lenient(bytes: Buffer): string {
  return bytes.subarray(0, EXCERPT_CHARS * 4).toString("utf8");
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
  switch (code) {
    case "ECONNREFUSED":
      return "connection refused";
    case "ECONNRESET":
    case "EPIPE":
    case "UND_ERR_SOCKET":
      return "connection cut off";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "name not found";
    default:
      return `no connection (${code ?? (error instanceof Error ? error.name : "unknown")})`;
  }
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((p) => `/${String(p).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

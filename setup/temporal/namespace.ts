/** What a namespace needs before cases can live in it: it answers, keeps closed cases long, knows our search attributes. */
import { Connection } from "@temporalio/client";
import { msToTs } from "@temporalio/common/lib/time.js";
import { errorCode, messageOf, SetupProblem } from "../problem.js";
import type { TemporalAddress } from "./connection.js";

export type SearchAttributes = Readonly<Record<string, "Keyword" | "KeywordList" | "Text" | "Datetime" | "Int" | "Double" | "Bool">>;

/** The numbers of the server's protocol (IndexedValueType). */
const typeNumbers = { Text: 1, Keyword: 2, Int: 3, Double: 4, Bool: 5, Datetime: 6, KeywordList: 7 } as const;

const alreadyExists = 6;

/** Why the namespace does not answer, or undefined when it does. */
export async function whyNoNamespace(at: TemporalAddress, namespace: string, timeoutMs = 2_000): Promise<string | undefined> {
  return onConnection(at, async (connection) => {
    try {
      await connection.withDeadline(Date.now() + timeoutMs, () => connection.workflowService.describeNamespace({ namespace }));
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  });
}

/** Adds what is missing; a type that differs is an error, since it cannot be changed. */
export async function ensureSearchAttributes(at: TemporalAddress, namespace: string, wanted: SearchAttributes): Promise<void> {
  await onConnection(at, async (connection) => {
    const deadline = <T>(work: () => Promise<T>) => connection.withDeadline(Date.now() + 10_000, work);
    const known = (await deadline(() => connection.operatorService.listSearchAttributes({ namespace }))).customAttributes ?? {};
    const names = Object.keys(wanted);
    const typeOf = (name: string): number => typeNumbers[wanted[name] ?? "Keyword"];
    const different = names.filter((name) => known[name] !== undefined && Number(known[name]) !== typeOf(name));
    if (different.length > 0) throw new SetupProblem(`Temporal's namespace ${namespace} has the search attributes ${different.join(", ")} with another type. Use another namespace (TEMPORAL_NAMESPACE).`);
    const missing = Object.fromEntries(names.filter((name) => known[name] === undefined).map((name) => [name, typeOf(name)]));
    if (Object.keys(missing).length === 0) return;
    try {
      await deadline(() => connection.operatorService.addSearchAttributes({ namespace, searchAttributes: missing }));
    } catch (error) {
      if (grpcCode(error) === alreadyExists) return; // another start was quicker
      throw new SetupProblem(`Temporal's namespace ${namespace} lacks the search attributes ${Object.keys(missing).join(", ")}, and they could not be added (${messageOf(error)}). Add them by hand: temporal operator search-attribute create --namespace ${namespace} --name … --type …`);
    }
  });
}

/** The dev server keeps closed cases for a day; what supervisors read, and the guard against a second start of a case, shall last. */
export async function keepClosedFor(at: TemporalAddress, namespace: string, days: number): Promise<void> {
  await onConnection(at, async (connection) => {
    const retention = msToTs(days * 24 * 60 * 60 * 1000);
    const { config } = await connection.workflowService.describeNamespace({ namespace });
    if (String(config?.workflowExecutionRetentionTtl?.seconds) === String(retention.seconds)) return;
    await connection.workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl: retention } });
  });
}

async function onConnection<T>(at: TemporalAddress, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = Connection.lazy(at);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

function grpcCode(error: unknown): number | undefined {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "number") return error.code;
  return error instanceof Error && error.cause !== undefined && errorCode(error) === undefined ? grpcCode(error.cause) : undefined;
}

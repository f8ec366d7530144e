/** What is checked before anything starts, so that a mistake is one sentence and not a stack an hour later. */
import { connect } from "node:net";
import type { Config } from "../config/config.js";
import { assertPortFree } from "./ports.js";
import { whyNoAnswer } from "./postgres.js";
import { messageOf, SetupProblem } from "./problem.js";
import { temporalConnectionOptions } from "./temporal/connection.js";
import { whyNoNamespace } from "./temporal/namespace.js";

/** @throws SetupProblem naming the variable of the first port that is busy. */
export async function checkPorts({ ports, temporal, courtSystems }: Config): Promise<void> {
  await assertPortFree(ports.api, "ZHIXING_PORT", "the API and console");
  if (!temporal.external) await assertPortFree(ports.temporal, "TEMPORAL_PORT", "the Temporal server");
  if (!temporal.external || temporal.uiUpstream) await assertPortFree(ports.temporalUi, "TEMPORAL_UI_PORT", "the Temporal UI");
  if (!courtSystems.external) await assertPortFree(ports.courtSystems, "COURT_SYSTEMS_PORT", "the court systems' simulator");
}

/** @throws SetupProblem naming the variable of the first part that should be there already and does not answer. */
export async function checkExternalParts(config: Config): Promise<void> {
  if (config.databaseUrl) await checkDatabase(config.databaseUrl);
  if (config.temporal.external) await checkTemporal(config);
  if (config.courtSystems.external) await checkCourtSystems(config.courtSystems.url);
}

async function checkDatabase(url: string): Promise<void> {
  const why = await whyNoAnswer(url, 10_000);
  if (why === undefined) return;
  const { host, pathname } = new URL(url);
  throw new SetupProblem(`DATABASE_URL: the PostgreSQL server at ${host}${pathname} does not answer (${why}). Correct it, or unset DATABASE_URL to use the embedded server.`);
}

async function checkTemporal(config: Config): Promise<void> {
  const { address, namespace } = config.temporal;
  // Over gRPC a refused connection is tried again until the time is up; a plain one says so at once.
  const why = (await whyNoConnection(address)) ?? (await whyNoNamespace(temporalConnectionOptions(config), namespace, 10_000));
  if (why === undefined) return;
  throw new SetupProblem(
    `TEMPORAL_ADDRESS: the namespace ${namespace} of the Temporal server at ${address} does not answer (${why}). Check TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TEMPORAL_TLS and TEMPORAL_API_KEY, or unset TEMPORAL_ADDRESS to use the embedded server.`,
  );
}

function whyNoConnection(address: string): Promise<string | undefined> {
  const [, host = "", port = ""] = /^\[?(.*?)\]?:(\d+)$/.exec(address) ?? [];
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: 10_000 });
    socket.once("connect", () => (resolve(undefined), socket.destroy()));
    socket.once("timeout", () => (resolve("no answer within 10 s"), socket.destroy()));
    socket.once("error", (error) => resolve(messageOf(error)));
  });
}

async function checkCourtSystems(url: string): Promise<void> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000), redirect: "manual" });
    await response.body?.cancel();
  } catch (error) {
    const why = error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : messageOf(error);
    throw new SetupProblem(`COURT_SYSTEMS_URL: nothing answers at ${url} (${why}). Correct it, or unset COURT_SYSTEMS_URL to use the simulator.`);
  }
}

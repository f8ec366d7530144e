import { Client, Connection, type ConnectionOptions } from "@temporalio/client";
import { OutsideFailure } from "../domain/errors.js";
import type { TemporalLink } from "./deps.js";

/** How a Temporal server is reached: address, namespace, TLS and API key for a managed one. */
export interface TemporalTarget {
  address: string;
  tls?: Exclude<ConnectionOptions["tls"], null | undefined | false>;
  apiKey?: string;
  namespace: string;
  identity?: string;
}

const CHECK_EVERY_MS = 2_000;

/** A link that connects when first needed, notices when the server goes away, and finds it again by itself. */
export function temporalLink(target: TemporalTarget): TemporalLink & { close(): Promise<void> } {
  let connection: Connection | undefined;
  let connecting: Promise<Client> | undefined;
  let client: Client | undefined;
  let reason: string | undefined = "not connected yet";
  const connect = async (): Promise<Client> => {
    try {
      connection = await Connection.connect({
        address: target.address, connectTimeout: 2_000, ...(target.tls ? { tls: target.tls } : {}), ...(target.apiKey ? { apiKey: target.apiKey } : {}),
      });
      client = new Client({ connection, namespace: target.namespace, ...(target.identity ? { identity: target.identity } : {}) });
      reason = undefined;
      return client;
    } catch (error) {
      reason = `Temporal at ${target.address} does not answer: ${error instanceof Error ? error.message : String(error)}`;
      throw new OutsideFailure("temporal", reason, true);
    } finally {
      connecting = undefined;
    }
  };
  const check = async () => {
    try {
      const c = client ?? (await (connecting ??= connect()));
      await c.connection.withDeadline(Date.now() + 1_500, () => c.workflowService.describeNamespace({ namespace: target.namespace }));
      reason = undefined;
    } catch (error) {
      reason ??= `Temporal at ${target.address} does not answer: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  const timer = setInterval(() => void check(), CHECK_EVERY_MS);
  timer.unref();
  void check();
  return {
    async client() {
      if (reason !== undefined && client) throw new OutsideFailure("temporal", reason, true);
      return client ?? (await (connecting ??= connect()));
    },
    isUp: () => reason === undefined,
    get reason() {
      return reason;
    },
    async close() {
      clearInterval(timer);
      await connection?.close();
    },
  };
}

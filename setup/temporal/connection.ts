/** How to reach the Temporal server of the settings, embedded or a managed cluster. The same for clients and workers. */
import { readFileSync } from "node:fs";
import type { Config, TemporalTls } from "../../config/config.js";
import { messageOf, SetupProblem } from "../problem.js";

export interface TemporalAddress {
  address: string;
  apiKey?: string;
  tls?: { serverNameOverride?: string; serverRootCACertificate?: Buffer; clientCertPair?: { crt: Buffer; key: Buffer } };
}

/**
 * Options for `Connection.connect` and `NativeConnection.connect`.
 * @throws SetupProblem naming the variable of a certificate that cannot be read.
 */
export function temporalConnectionOptions({ temporal }: Pick<Config, "temporal">): TemporalAddress {
  return { address: temporal.address, ...(temporal.apiKey && { apiKey: temporal.apiKey }), ...(temporal.tls && { tls: readTls(temporal.tls) }) };
}

function readTls(tls: TemporalTls): TemporalAddress["tls"] {
  return {
    ...(tls.serverName && { serverNameOverride: tls.serverName }),
    ...(tls.serverCaPath && { serverRootCACertificate: pem("TEMPORAL_TLS_SERVER_CA_CERT_PATH", tls.serverCaPath) }),
    ...(tls.clientCertPath &&
      tls.clientKeyPath && {
        clientCertPair: { crt: pem("TEMPORAL_TLS_CLIENT_CERT_PATH", tls.clientCertPath), key: pem("TEMPORAL_TLS_CLIENT_KEY_PATH", tls.clientKeyPath) },
      }),
  };
}

function pem(variable: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new SetupProblem(`${variable}=${path}: the file cannot be read (${messageOf(error)}).`);
  }
}

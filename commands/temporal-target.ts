import { readFileSync } from "node:fs";
import type { Config, TemporalTls } from "../config/config.js";
import type { TemporalTarget } from "./temporal-link.js";

/** How the settings reach Temporal: the embedded server, one that is there, or a managed cluster with TLS and API key. */
export function temporalTarget(config: Config, identity?: string): TemporalTarget {
  const { address, namespace, tls, apiKey } = config.temporal;
  return {
    address, namespace, ...(identity ? { identity } : {}), ...(apiKey ? { apiKey } : {}),
    ...(tls ? { tls: tlsOf(tls) } : apiKey ? { tls: true } : {}),
  };
}

function tlsOf(tls: TemporalTls): Exclude<TemporalTarget["tls"], true | undefined> {
  return {
    ...(tls.serverName ? { serverNameOverride: tls.serverName } : {}),
    ...(tls.serverCaPath ? { serverRootCACertificate: readFileSync(tls.serverCaPath) } : {}),
    ...(tls.clientCertPath && tls.clientKeyPath
      ? { clientCertPair: { crt: readFileSync(tls.clientCertPath), key: readFileSync(tls.clientKeyPath) } } : {}),
  };
}

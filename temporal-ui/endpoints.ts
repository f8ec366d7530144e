import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";

/** One HTTP endpoint of the Temporal API, with its placeholders filled. */
export interface Endpoint {
  rpc: string;
  method: string;
  path: string;
}

const SERVICES = ["workflowservice", "operatorservice"];
const FILLED: Record<string, string> = { namespace: "default", "execution.workflow_id": "case-1", "workflow_execution.workflow_id": "case-1", workflow_id: "case-1" };

/**
 * Every HTTP endpoint that the Temporal API of the installed SDK defines, read from its own service descriptions, so that
 * a test which walks over them learns of a new one with the next upgrade.
 */
export function temporalEndpoints(): Endpoint[] {
  const root = join(dirname(createRequire(import.meta.url).resolve("@temporalio/core-bridge/package.json")), "sdk-core/crates/protos/protos/api_upstream");
  return SERVICES.flatMap((service) => endpointsOf(readFileSync(join(root, `temporal/api/${service}/v1/service.proto`), "utf8")));
}

function endpointsOf(proto: string): Endpoint[] {
  return proto.split(/^\s*rpc /m).slice(1).flatMap((text) => {
    const rpc = /^\w+/.exec(text)?.[0] ?? "";
    return [...text.matchAll(/\b(get|post|put|patch|delete):\s*"([^"]+)"/g)].map(([, method = "", path = ""]) => ({
      rpc,
      method: method.toUpperCase(),
      path: path.replace(/\{([^}]+)\}/g, (_, name: string) => FILLED[name] ?? "x"),
    }));
  });
}

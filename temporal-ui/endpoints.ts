import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isWorkflowQuery } from "./policy.js";

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

/** Not in the installed descriptions: older, newer or other servers' ways to write. */
const MORE_WRITES: Endpoint[] = [
  { rpc: "AddSearchAttributes", method: "POST", path: "/api/v1/namespaces/default/search-attributes" },
  { rpc: "RemoveSearchAttributes", method: "DELETE", path: "/api/v1/namespaces/default/search-attributes/Stage" },
  { rpc: "DeleteNamespace", method: "DELETE", path: "/api/v1/namespaces/default" },
  { rpc: "DeleteWorkflowExecution", method: "DELETE", path: "/api/v1/namespaces/default/workflows/case-1" },
  { rpc: "DeleteWorkflowExecution", method: "POST", path: "/api/v1/namespaces/default/workflows/case-1/delete" },
  { rpc: "SignalWorkflowExecution", method: "PUT", path: "/api/v1/namespaces/default/workflows/case-1/signal/x" },
  { rpc: "SomethingNew", method: "PATCH", path: "/api/v1/something-new" },
  { rpc: "a page", method: "POST", path: "/" },
];

/**
 * All that changes something, sorted by method alone: whatever is neither GET nor a workflow's query under the UI's
 * prefix. (Without the prefix even a query is only a POST to an address that the UI does not have.)
 */
export function temporalWrites(): Endpoint[] {
  return [...temporalEndpoints().filter((e) => e.method !== "GET" && !isQuery(e)), ...MORE_WRITES];
}

/** All that only reads, as the UI asks for it. */
export function temporalReads(): Endpoint[] {
  return temporalEndpoints().filter((e) => e.path.startsWith("/api/") && (e.method === "GET" || isQuery(e)));
}

function isQuery({ method, path }: Endpoint): boolean {
  return method === "POST" && isWorkflowQuery(path);
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

import { afterAll, describe, expect, it } from "vitest";
import { anApi } from "./given/a-given-api.js";
import { openApiDocument } from "./openapi.js";
import { PERMISSIONS } from "./permissions.js";
import { ROUTES } from "./routes.js";

const api = anApi();
afterAll(() => api.end());

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** What Express itself would answer, whoever put it there. */
function ofRouter(): string[] {
  const { stack } = (api.app as unknown as { router: { stack: Layer[] } }).router;
  return stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((m) => `${m.toUpperCase()} ${route.path.replaceAll(/:(\w+)/g, "{$1}")}`) : []);
}

const table = Object.keys(PERMISSIONS).sort();

describe("the table of permissions", () => {
  it("has exactly the routes that the router answers", () => {
    expect(ofRouter().sort()).toEqual(table);
  });

  it("has exactly the operations of the OpenAPI document", () => {
    const { paths = {} } = openApiDocument("1");
    const operations = Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
    expect(operations.sort()).toEqual(table);
  });

  it("leaves only health, metrics and documents open", () => {
    const open = Object.entries(PERMISSIONS).filter(([, access]) => access.by === "open").map(([key]) => key);
    expect(open).toEqual(["GET /healthz", "GET /readyz", "GET /metrics", "GET /openapi.json", "GET /docs"]);
  });

  it("a scope of cases comes with the code that judges it", () => {
    const unjudged = ROUTES.filter((r) => r.access.by === "rights" && r.access.of !== undefined && r.subject === undefined).map((r) => r.key);
    expect(unjudged).toEqual([]);
  });
});

describe("the OpenAPI document", () => {
  const document = openApiDocument("1.2.3");

  it("is 3.1 with unique operation ids, a summary and a refusal for each write", () => {
    expect(document.openapi).toBe("3.1.0");
    const operations = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item as Record<string, { operationId?: string; summary: string; responses: object }>));
    const ids = operations.flatMap((o) => o.operationId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations.filter((o) => !o.summary)).toEqual([]);
  });

  it("refuses unknown fields in every body that it describes", () => {
    const loose = ROUTES.filter((r) => r.body).filter((r) => {
      const result = r.body!.safeParse({ notAFieldOfOurs: 1 });
      return result.success || !JSON.stringify(result.error.issues).includes("notAFieldOfOurs");
    }).map((r) => r.key);
    // A task's body is checked against its own form; a filing's by its kind.
    expect(loose).toEqual(["POST /v1/cases", "POST /v1/cases/preview", "POST /v1/tasks/{id}/complete"]);
  });

  it("is served", async () => {
    const answer = await api.agent.get("/openapi.json").expect(200);
    expect(answer.body.info.title).toContain("执行");
  });
});

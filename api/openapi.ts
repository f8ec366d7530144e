import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import type { Access } from "./permissions.js";
import { PROBLEMS, type ProblemName } from "./problems.js";
import { ROUTES } from "./routes.js";
import type { Route } from "./route.js";

const Problem = z.strictObject({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), message: z.string() })).optional().meta({ description: "每一处错误 each wrong field by its JSON pointer" }),
  rule: z.string().optional().meta({ description: "规则编号 id of the rule that refuses" }),
  existing: z.string().optional().meta({ description: "与之冲突者 what it collides with" }),
}).meta({ id: "Problem", description: "RFC 9457" });

const Pending = z.strictObject({ state: z.literal("unknown"), commandId: z.string() }).meta({ id: "OutcomeUnknown" });

/** OpenAPI 3.1 of the API, from the very schemas that check requests. */
export function openApiDocument(version: string): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Zhixing 执行",
      version,
      description: "法院执行案件：从立案到最后一分案款。Enforcement cases, from filing to the last yuan. Amounts are decimal strings in yuan, deadlines carry +08:00.",
      license: { name: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
    paths: { ...openPaths(), ...paths() },
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT", description: "npx zhixing token POST" },
        session: { type: "apiKey", in: "cookie", name: "zhixing-…", description: "登录链接 by the printed sign-in link" },
        bankSignature: { type: "apiKey", in: "header", name: "webhook-signature", description: "Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature" },
      },
    },
  });
}

const TAGS: [string, string][] = [
  ["cases", "案件 Cases"], ["conduct", "案件事项 What happens to a case"], ["tasks", "任务 The work of people"], ["funds", "案款 Case funds"],
  ["documents", "文书 Documents"],
  ["calculations", "计算 Calculations"], ["calendars", "工作日历 Calendars"], ["sign-in", "登录 Sign-in"], ["operation", "运行 Health and metrics"],
];

function paths(): ZodOpenApiPathsObject {
  const all: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of ROUTES) all[route.path] = { ...all[route.path], [route.method]: operation(route) };
  return all;
}

function operation(route: Route): ZodOpenApiOperationObject {
  const write = route.method === "post";
  const commands = write && route.tag !== "calculations" && route.status === 200;
  return {
    operationId: operationId(route.key),
    summary: route.summary,
    description: [route.description, `权限 Right: ${rightText(route.access)}`].filter(Boolean).join("\n\n"),
    tags: [route.tag],
    security: route.access.by === "bank" ? [{ bankSignature: [] }] : [{ bearer: [] }, { session: [] }],
    requestParams: { path: route.params, query: route.query, ...(write ? { header: IDEMPOTENCY } : {}) },
    ...(route.body ? { requestBody: { required: true, content: { "application/json": { schema: route.body } } } } : {}),
    responses: {
      [`${route.status}` as "200"]: {
        description: "成功 Success",
        content: { [route.file ?? "application/json"]: { schema: route.answer }, ...(route.alsoAnswers ? { [route.alsoAnswers]: { schema: { type: "string" } } } : {}) },
      },
      ...(commands ? { "202": { description: "结果未知，见 Location The outcome is not known yet; see Location", content: { "application/json": { schema: Pending } } } } : {}),
      ...problemResponses(route),
    },
  };
}

const IDEMPOTENCY = z.object({ "Idempotency-Key": z.string().max(200).optional().meta({ description: "同一键与内容得到同一答复 the same key and body give the same answer" }) });

/** Refusals of every route, beside its own. */
function problemResponses(route: Route): Record<`${4 | 5}${string}`, { description: string; content: object }> {
  const always: ProblemName[] = [
    ...(route.access.by === "bank" ? [] : (["sign-in-required", "right-lacking"] as const)),
    ...(route.method === "post" ? (["malformed-json", "too-large", "unsupported-media"] as const) : []),
    ...(route.path.includes("{id}") ? (["not-found"] as const) : []),
    "bad-input", "too-much", "outage",
  ];
  const byStatus = new Map<number, string[]>();
  for (const name of new Set([...always, ...route.problems])) {
    const { status, title } = PROBLEMS[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), title]);
  }
  return Object.fromEntries([...byStatus].sort(([a], [b]) => a - b).map(([status, titles]) =>
    [String(status), { description: titles.join("; "), content: { "application/problem+json": { schema: Problem } } }]));
}

function rightText(access: Access): string {
  if (access.by !== "rights") return access.by === "bank" ? "银行签名 the bank's signature" : "登录者 anyone signed in";
  return `${access.rights.join(" | ")}${access.of ? ` (${access.of})` : ""}`;
}

/** `POST /v1/cases/{id}/performances` → `postCasesIdPerformances`. */
export function operationId(key: string): string {
  const [method = "", path = ""] = key.split(" ");
  const words = path.replace(/^\/v1/, "").split(/[^A-Za-z0-9]+/).filter(Boolean);
  return method.toLowerCase() + words.map((w) => w.charAt(0).toUpperCase() + w.slice(1)).join("");
}

function openPaths(): ZodOpenApiPathsObject {
  const plain = (summary: string, type: string, away = false): { get: ZodOpenApiOperationObject } => ({
    get: {
      summary, tags: ["operation"], security: [],
      responses: {
        "200": { description: "OK", content: { [type]: { schema: { type: type === "application/json" ? "object" : "string" } } } },
        ...(away ? { "503": { description: PROBLEMS.outage.title, content: { "application/problem+json": { schema: Problem } } } } : {}),
      },
    },
  });
  return {
    "/healthz": plain("进程存活 The process is up", "application/json"),
    "/readyz": plain("可否服务 Whether Temporal and PostgreSQL are there", "application/json", true),
    "/metrics": plain("指标 Metrics", "text/plain"),
    "/openapi.json": plain("本文档 This document", "application/json"),
    "/docs": plain("接口文档页 The documents as a page", "text/html"),
  };
}

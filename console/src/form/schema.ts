/** The part of JSON Schema (2020-12) that the API's forms are written in. */
export interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: Scalar[];
  const?: Scalar;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  not?: JsonSchema;
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  format?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
  examples?: unknown[];
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
}

export type Scalar = string | number | boolean;

export interface Option {
  value: Scalar;
  label: string;
}

export interface Hints {
  title?: string;
  description?: string;
  example?: string;
  initial?: unknown;
}

/** What a form shows for a schema. */
export type Field = Hints &
  (
    | { kind: "nothing" }
    | { kind: "choice"; options: Option[]; labelled: boolean }
    | { kind: "flag" }
    | { kind: "date" }
    | { kind: "moment" }
    | { kind: "number"; whole: boolean; min?: number; max?: number }
    | { kind: "line"; longest?: number; money: boolean }
    | { kind: "text"; longest?: number }
    | { kind: "object"; properties: Property[]; schema: JsonSchema }
    | { kind: "list"; item: Field; least: number; most: number }
    | { kind: "json" }
  );

export interface Property {
  name: string;
  field: Field;
}

/** From this length on a text gets several lines. */
const LONG = 200;

/** Turns a schema into the field that shows it; what is not understood is asked for as JSON, never left out. */
export function fieldOf(schema: JsonSchema, root: JsonSchema = schema): Field {
  const own = resolved(schema, root);
  const hints: Hints = {
    ...(own.title ? { title: own.title } : {}),
    ...(own.description ? { description: own.description } : {}),
    ...(typeof own.examples?.[0] === "string" ? { example: own.examples[0] } : {}),
    ...(own.default === undefined ? {} : { initial: own.default }),
  };
  if (own.not && Object.keys(own.not).length === 0) return { kind: "nothing", ...hints };
  const options = optionsOf(own);
  if (options) return { kind: "choice", ...options, ...hints };
  const merged = eitherOf(own, root);
  if (merged) return { ...fieldOf(merged, root), ...hints };
  switch (own.type) {
    case "object": {
      const properties = Object.entries(own.properties ?? {}).map(([name, of]) => ({ name, field: fieldOf(of, root) }));
      return { kind: "object", properties, schema: own, ...hints };
    }
    case "array":
      return { kind: "list", item: fieldOf(own.items ?? {}, root), least: own.minItems ?? 0, most: own.maxItems ?? 1000, ...hints };
    case "boolean":
      return { kind: "flag", ...hints };
    case "integer":
    case "number":
      return { kind: "number", whole: own.type === "integer", ...(own.minimum === undefined ? {} : { min: own.minimum }), ...(own.maximum === undefined ? {} : { max: own.maximum }), ...hints };
    case "string":
      return { ...textField(own), ...hints };
    default:
      return { kind: "json", ...hints };
  }
}

/** One of several objects: their fields side by side, of which the reader fills in one's. */
function eitherOf(schema: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  const branches = (schema.anyOf ?? schema.oneOf)?.map((one) => resolved(one, root));
  if (!branches || branches.length < 2 || !branches.every((one) => one.type === "object" && one.properties)) return undefined;
  const inAll = (name: string) => branches.every((one) => one.required?.includes(name));
  const properties = Object.assign({}, ...branches.map((one) => one.properties)) as Record<string, JsonSchema>;
  return { type: "object", properties, required: Object.keys(properties).filter(inAll) };
}

function textField(schema: JsonSchema): Field {
  if (schema.format === "date") return { kind: "date" };
  if (schema.format === "date-time") return { kind: "moment" };
  const longest = schema.maxLength === undefined ? {} : { longest: schema.maxLength };
  if (schema.maxLength !== undefined && schema.maxLength > LONG) return { kind: "text", ...longest };
  const money = typeof schema.examples?.[0] === "string" && /^\d+\.\d\d$/.test(schema.examples[0]);
  return { kind: "line", money, ...longest };
}

function resolved(schema: JsonSchema, root: JsonSchema, depth = 0): JsonSchema {
  const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? "")?.[1];
  const target = name === undefined ? undefined : root.$defs?.[name.replaceAll("~1", "/").replaceAll("~0", "~")];
  if (!target || depth > 20) return schema;
  const { $ref: _ref, ...beside } = schema;
  return { ...resolved(target, root, depth + 1), ...beside };
}

function optionsOf(schema: JsonSchema): { options: Option[]; labelled: boolean } | undefined {
  const named = schema.oneOf ?? schema.anyOf;
  if (named && named.length > 0 && named.every((one) => one.const !== undefined)) {
    return { options: named.map((one) => ({ value: one.const as Scalar, label: one.title ?? String(one.const) })), labelled: named.some((one) => one.title !== undefined) };
  }
  if (schema.enum) return { options: schema.enum.map((value) => ({ value, label: String(value) })), labelled: false };
  if (schema.const !== undefined) return { options: [{ value: schema.const, label: schema.title ?? String(schema.const) }], labelled: false };
  return undefined;
}

/** Names of the fields that an object needs, given what is filled in so far (`if`/`then` included). */
export function requiredOf(schema: JsonSchema, value: Record<string, unknown>): string[] {
  const always = schema.required ?? [];
  if (!schema.if) return always;
  const branch = holds(schema.if, value) ? schema.then : schema.else;
  return [...always, ...(branch?.required ?? [])];
}

/** Whether a condition on constants holds; a field that is not filled in yet does not fulfil it. */
function holds(condition: JsonSchema, value: Record<string, unknown>): boolean {
  return Object.entries(condition.properties ?? {}).every(([name, of]) => {
    const given = value[name];
    if (of.enum) return of.enum.some((one) => one === given);
    return of.const === undefined || of.const === given;
  });
}

import type { CaseDetail, Me } from "../api/client.js";
import type { JsonSchema } from "../form/schema.js";
import { split, type Label } from "../words/label.js";

/** Something that can be recorded about a case: its address, its words, and the form of its body. */
export interface Action {
  path: string;
  title: Label;
  schema: JsonSchema;
}

/** What may happen to a case, in the order in which it is offered, and who may record it. */
const OFFERED: readonly [string, keyof CaseDetail["may"]][] = [
  ["performances", "conduct"], ["settlements", "conduct"], ["suspensions", "conduct"], ["resumptions", "conduct"], ["graces", "conduct"],
  ["deferrals", "conduct"], ["releases", "conduct"], ["distribution-plans", "conduct"], ["distribution-objections", "conduct"],
  ["distribution-oppositions", "conduct"], ["distribution-lawsuits", "conduct"], ["distribution-judgments", "conduct"],
  ["parties", "conduct"], ["withdrawals", "conduct"], ["closures", "conduct"], ["assignments", "assign"], ["transfers", "transfer"],
];

interface Document {
  paths?: Record<string, { post?: { summary?: string; requestBody?: { content?: Record<string, { schema?: JsonSchema }> } } } | undefined>;
  components?: { schemas?: Record<string, JsonSchema> };
}

/** The forms of what the reader may record, from the API's own OpenAPI document: nothing about them is known here but their order. */
export function actionsFor(may: CaseDetail["may"], document: unknown, choices: Choices = {}): Action[] {
  const { paths, components } = (document ?? {}) as Document;
  return OFFERED.flatMap(([name, right]) => {
    const path = `/v1/cases/{id}/${name}`;
    const post = paths?.[path]?.post;
    const schema = post?.requestBody?.content?.["application/json"]?.schema;
    if (!may[right] || !post || !schema) return [];
    return [{ path, title: split(post.summary ?? name), schema: withChoices(standingAlone(schema, components?.schemas ?? {}), choices) }];
  });
}

/** A schema of the document with what it refers to beside it, as a form's schema has it. */
function standingAlone(schema: JsonSchema, schemas: Record<string, JsonSchema>): JsonSchema {
  const moved = JSON.parse(JSON.stringify({ $defs: schemas, ...schema }).replaceAll("#/components/schemas/", "#/$defs/")) as JsonSchema;
  const name = /^#\/\$defs\/(.+)$/.exec(moved.$ref ?? "")?.[1];
  return name === undefined ? moved : { ...moved.$defs?.[name], ...(moved.$defs ? { $defs: moved.$defs } : {}) };
}

/** What can be chosen where the schema only says that it is a text: by the field's name. */
export type Choices = Readonly<Record<string, readonly { value: string; label: string }[]>>;

/** Offers what is known of the case and the court instead of asking people to type it. */
function withChoices(schema: JsonSchema, choices: Choices): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, of]): [string, JsonSchema] => {
    const known = Object.hasOwn(choices, name) ? choices[name] : undefined;
    const oneOf = known?.map(({ value, label }) => ({ const: value, title: label }));
    if (oneOf && of.type === "string" && !of.enum) return [name, { type: "string", ...(of.description ? { description: of.description } : {}), oneOf }];
    if (oneOf && of.type === "array" && of.items?.type === "string") return [name, { ...of, items: { oneOf } }];
    return [name, withChoices(of, choices)];
  });
  return schema.properties ? { ...schema, properties: Object.fromEntries(properties) } : schema;
}

/** The names and teams that forms about a case offer. */
export function choicesOf(parties: CaseDetail["parties"], teams: Me["teamsOfCourt"]): Choices {
  const named = (side?: string) => parties.filter((p) => side === undefined || p.side === side).map((p) => {
    const shared = parties.some((other) => other !== p && other.name === p.name);
    return { value: shared ? p.id : p.name, label: shared ? `${p.name}（${p.id}）` : p.name };
  });
  return {
    by: named("applicant"), respondent: named("respondent"), signedBy: named(),
    team: teams.map((t) => ({ value: t.id, label: `${t.name.zh} ${t.name.en}` })),
  };
}

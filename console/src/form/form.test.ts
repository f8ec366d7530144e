import { describe, expect, it } from "vitest";
import { emptyDraft, missing, placed, pointersOf, valueOf, type Draft } from "./draft.js";
import { fieldOf, requiredOf, type Field, type JsonSchema } from "./schema.js";

const approval: JsonSchema = {
  type: "object",
  properties: { approve: { type: "boolean", title: "批准 Approve" }, because: { type: "string", maxLength: 1000 } },
  required: ["approve"],
  additionalProperties: false,
  if: { properties: { approve: { const: false } } },
  then: { required: ["because"] },
} as JsonSchema;

const search: JsonSchema = {
  type: "object",
  required: ["found"],
  properties: {
    found: {
      type: "array", maxItems: 100,
      items: {
        type: "object", required: ["type", "value"],
        properties: {
          type: { type: "string", enum: ["house", "land"], oneOf: [{ const: "house", title: "房屋 house" }, { const: "land", title: "土地 land" }] },
          value: { type: "string", examples: ["120000.50"] },
          controllable: { type: "boolean" },
        },
      },
    },
  },
};

const grounds: JsonSchema = {
  type: "object",
  required: ["grounds"],
  properties: {
    grounds: {
      type: "array", minItems: 1,
      items: { type: "object", required: ["respondent", "ground"], properties: { respondent: { type: "string", enum: ["张三", "李四"] }, ground: { enum: ["none"], oneOf: [{ const: "none", title: "无" }] } } },
    },
  },
};

const kinds = (field: Field) => (field.kind === "object" ? Object.fromEntries(field.properties.map((p) => [p.name, p.field.kind])) : {});

describe("a schema becomes fields", () => {
  it.each<[string, JsonSchema, Field["kind"]]>([
    ["a date", { type: "string", format: "date", maxLength: 10 }, "date"],
    ["an instant", { type: "string", format: "date-time" }, "moment"],
    ["a line", { type: "string", maxLength: 100 }, "line"],
    ["a long text", { type: "string", maxLength: 1000 }, "text"],
    ["a whole number", { type: "integer" }, "number"],
    ["a flag", { type: "boolean" }, "flag"],
    ["an enumeration", { type: "string", enum: ["a", "b"] }, "choice"],
    ["a constant", { const: "a" }, "choice"],
    ["nothing that could be given", { not: {} }, "nothing"],
    ["one of several objects", { anyOf: [{ type: "object", properties: { town: { type: "string" } }, required: ["town"] }, { type: "object", properties: { outside: { type: "string" } }, required: ["outside"] }] }, "object"],
    ["what is not understood is asked for as JSON", { anyOf: [{ type: "string" }, { type: "object" }] }, "json"],
    ["a reference", { $ref: "#/$defs/Day", $defs: { Day: { type: "string", format: "date" } } }, "date"],
  ])("%s", (_, schema, kind) => expect(fieldOf(schema).kind).toBe(kind));

  it("options carry their labels, money its example", () => {
    const field = fieldOf(search);
    expect(kinds(field)).toEqual({ found: "list" });
    const item = field.kind === "object" && field.properties[0]?.field.kind === "list" ? field.properties[0].field.item : undefined;
    expect(kinds(item!)).toEqual({ type: "choice", value: "line", controllable: "flag" });
    expect(item).toMatchObject({ properties: [{ field: { options: [{ value: "house", label: "房屋 house" }, { value: "land" }] } }, { field: { money: true } }, {}] });
  });
});

describe("what is required", () => {
  it.each([
    ["nothing chosen yet", {}, ["approve"]],
    ["approved", { approve: true }, ["approve"]],
    ["refused: say why", { approve: false }, ["approve", "because"]],
  ])("%s", (_, value, names) => expect(requiredOf(approval, value)).toEqual(names));

  it.each<[string, Draft, string[]]>([
    ["nothing chosen yet", { approve: undefined, because: "" }, ["/approve"]],
    ["refused without a reason", { approve: false, because: "  " }, ["/because"]],
    ["refused with a reason", { approve: false, because: "金额有误" }, []],
    ["approved", { approve: true, because: "" }, []],
  ])("%s", (_, draft, pointers) => expect(missing(fieldOf(approval), draft).map((e) => e.pointer)).toEqual(pointers));

  it("entries of a list are looked at one by one; an empty list is fine where nothing is asked for", () => {
    const field = fieldOf(search);
    expect(missing(field, { found: [] })).toEqual([]);
    expect(missing(field, { found: [{ type: "house", value: "1" }, { type: undefined, value: "" }] }).map((e) => e.pointer)).toEqual(["/found/1/type", "/found/1/value"]);
    expect(missing(fieldOf(grounds), { grounds: [] }).map((e) => e.pointer)).toEqual(["/grounds"]);
  });

  it("an optional object is either left empty or filled in whole", () => {
    const field = fieldOf({ type: "object", properties: { confirmation: { type: "object", required: ["by", "signedOn"], properties: { by: { type: "string" }, signedOn: { type: "string", format: "date" } } } } });
    expect(missing(field, emptyDraft(field))).toEqual([]);
    const oneName = fieldOf({ type: "object", properties: { confirmation: { type: "object", required: ["by"], properties: { by: { type: "string", enum: ["张三"] } } } } });
    expect(valueOf(oneName, emptyDraft(oneName)), "the only choice is not made for who leaves it all out").toEqual({});
    expect(missing(field, { confirmation: { by: "张三", signedOn: "" } }).map((e) => e.pointer)).toEqual(["/confirmation/signedOn"]);
  });
});

describe("a draft and its value", () => {
  it("a list that needs each name begins with an entry for each", () => {
    expect(emptyDraft(fieldOf(grounds))).toEqual({ grounds: [{ respondent: "张三", ground: "none" }, { respondent: "李四", ground: "none" }] });
    expect(emptyDraft(fieldOf(search))).toEqual({ found: [] });
  });

  it("a list that must be there is sent empty", () => {
    expect(valueOf(fieldOf(search), { found: [] })).toEqual({ found: [] });
  });

  it("what was left empty is left out, what was typed is trimmed, numbers are numbers", () => {
    const field = fieldOf({ type: "object", properties: { on: { type: "string", format: "date" }, note: { type: "string" }, n: { type: "integer" }, flag: { type: "boolean" }, deep: { type: "object", properties: { a: { type: "string" } } } } });
    expect(valueOf(field, { on: "", note: " 已核 ", n: "12", flag: false, deep: { a: "" } })).toEqual({ note: "已核", n: 12, flag: false });
    expect(valueOf(field, { n: "十二" })).toMatchObject({ n: "十二" });
  });
});

describe("errors by pointer", () => {
  const field = fieldOf(search);
  const draft: Draft = { found: [{ type: "house", value: "x", controllable: undefined }] };

  it.each([
    ["at its field", "/found/0/value", "/found/0/value", "错"],
    ["at the list", "/found", "/found", "错"],
    ["an entry that is not shown: at the list, with its pointer", "/found/7/value", "/found", "/found/7/value：错"],
    ["an unknown field: at the form, with its pointer", "/other", "", "/other：错"],
    ["the whole form", "", "", "错"],
  ])("%s", (_, pointer, at, message) => {
    expect(placed([{ pointer, message: "错" }], pointersOf(field, draft))).toEqual({ [at]: [message] });
  });

  it("names with a slash or a tilde are escaped as RFC 6901 says", () => {
    expect(pointersOf(fieldOf({ type: "object", properties: { "a/b~c": { type: "string" } } }), {})).toEqual(["", "/a~1b~0c"]);
  });
});

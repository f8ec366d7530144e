import { describe, expect, it } from "vitest";
import { openApiDocument } from "../../api/openapi.js";
import { fieldOf, type Field } from "../../console/src/form/schema.js";
import { fieldLabel } from "../../console/src/form/field-words.js";
import { actionsFor, choicesOf } from "../../console/src/case/conduct.js";

const document: unknown = JSON.parse(JSON.stringify(openApiDocument("0")));
const all = { conduct: true, assign: true, transfer: true };

const party = { natural: true, principal: false, residence: null, minorUntil: null, hasLawyer: false, represents: null, withdrawn: false };
const parties = [
  { ...party, id: "p1", side: "applicant" as const, name: "张三" }, { ...party, id: "p2", side: "respondent" as const, name: "李四" },
  { ...party, id: "p3", side: "respondent" as const, name: "李四" },
];

/** Labels of all fields, however deep. */
function labels(field: Field): string[] {
  if (field.kind === "object") return field.properties.flatMap((p) => [fieldLabel(p.name, p.field.title).zh, ...labels(p.field)]);
  return field.kind === "list" ? labels(field.item) : [];
}

/** Kinds of all fields, however deep. */
function kinds(field: Field): string[] {
  if (field.kind === "object") return field.properties.flatMap((p) => kinds(p.field));
  if (field.kind === "list") return kinds(field.item);
  return [field.kind];
}

describe("what may be recorded about a case", () => {
  it("only what the API says that the reader may", () => {
    const names = (may: typeof all) => actionsFor(may, document).map((a) => a.path.split("/").at(-1));
    expect(names(all)).toHaveLength(17);
    expect(names({ conduct: false, assign: true, transfer: false })).toEqual(["assignments"]);
    expect(names({ conduct: false, assign: false, transfer: true })).toEqual(["transfers"]);
    expect(actionsFor(all, undefined)).toEqual([]);
  });

  it("each has Chinese words, and a form in which nothing is asked for as raw JSON", () => {
    for (const { path, title, schema } of actionsFor(all, document)) {
      expect(title.zh, path).toMatch(/[\u4e00-\u9fff]/);
      const field = fieldOf(schema);
      expect(field.kind, path).toBe("object");
      expect(kinds(field), path).not.toContain("json");
      expect(labels(field).filter((label) => !/[\u4e00-\u9fff]/.test(label)), path).toEqual([]);
    }
  });

  it("offers names and teams; people of one name by their number", () => {
    const choices = choicesOf(parties, [{ id: "east", name: { zh: "东区首执团队", en: "East team" }, track: "enforcementTeam" }]);
    const action = (name: string) => actionsFor(all, document, choices).find((a) => a.path.endsWith(name))?.schema.properties ?? {};
    expect(action("/transfers")["team"]?.oneOf).toEqual([{ const: "east", title: "东区首执团队 East team" }]);
    expect(action("/graces")["respondent"]?.oneOf).toEqual([{ const: "p2", title: "李四（p2）" }, { const: "p3", title: "李四（p3）" }]);
    expect(action("/settlements")["signedBy"]?.items?.oneOf).toHaveLength(3);
    expect(action("/performances")["confirmation"]?.properties?.["by"]?.oneOf).toEqual([{ const: "张三", title: "张三" }]);
  });

  it("R30 the form of a performance asks for the applicant's confirmation", () => {
    const performance = actionsFor(all, document).find((a) => a.path.endsWith("/performances"));
    const field = fieldOf(performance?.schema ?? {});
    expect(field.kind === "object" && field.properties.map((p) => [p.name, p.field.kind])).toEqual([
      ["on", "date"], ["amount", "line"], ["act", "text"], ["kind", "choice"], ["confirmation", "object"],
    ]);
  });
});

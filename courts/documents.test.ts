import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { ALL_KINDS } from "../documents/kinds.js";
import { textsOf } from "../documents/template.js";
import { BadInput } from "../domain/errors.js";
import { loadTemplates, readTemplates, validateTemplate } from "./documents.js";
import { loadProfile, profilePath } from "./load.js";

const COMMON = fileURLToPath(new URL("documents/", import.meta.url));
const text = readFileSync(join(COMMON, "fundsApproval.yaml"), "utf8");

/** The words with one text replaced; the line is where the text stood. */
function broken(find: string, by: string): { text: string; line: number } {
  const at = text.indexOf(find);
  if (at < 0) throw new Error(`not in the template: ${find}`);
  return { text: text.replace(find, () => by), line: text.slice(0, at).split("\n").length };
}

describe("the shipped words", () => {
  it("are of every kind, each in a file of its name", () => {
    expect(readdirSync(COMMON).filter((f) => f.endsWith(".yaml")).sort()).toEqual(ALL_KINDS.map((k) => `${k}.yaml`).sort());
  });

  it.each(["nanzhao", "qinghe"])("%s has one of each kind", (id) => {
    const templates = loadTemplates(loadProfile(id));
    expect(Object.keys(templates).sort()).toEqual([...ALL_KINDS].sort());
    for (const kind of ALL_KINDS) expect(templates[kind].kind).toBe(kind);
  });

  it("qinghe words its notice itself, and takes the others as they are", () => {
    const [own, common] = [loadTemplates(loadProfile("qinghe")), loadTemplates(loadProfile("nanzhao"))];
    expect(textsOf(own.enforcementNotice).map((t) => t.text).join("")).toContain("清河湾县人民法院提示");
    expect(own.enforcementNotice).not.toEqual(common.enforcementNotice);
    expect({ ...own, enforcementNotice: null }).toEqual({ ...common, enforcementNotice: null });
  });
});

describe("broken words name the line of each mistake", () => {
  it.each([
    ["a place that this document has not", '"{payer}"', '"{payee}"', "/blocks/0/form/3/1"],
    ["a place of another list", 'cell: "{bank}"', 'cell: "{share}"', "/blocks/1/table/columns/4/cell"],
    ["a place of a row, outside its table", "{paidOutInAll}", "{number}", "/blocks/1/table/foot/2"],
    ["a list that is not there", "of: payees", "of: creditors", "/blocks/1/table/of"],
    ["a brace that is no place", "案款自到账", "案款{自到账", "/blocks/3/note"],
    ["a character that the font lacks", "金额大写", "金额大𠮷", "/blocks/0/form/4/0"],
    ["an unknown key", "look: form", "look: form\nlooks: form", "/looks"],
    ["an unknown look", "look: form", "look: poster", "/look"],
    ["an unknown kind", "kind: fundsApproval", "kind: loveLetter", "/kind"],
    ["no width", "width: 2.2}", "width: 0}", "/blocks/1/table/columns/1/width"],
    ["a block of no kind", "  - note:", "  - nota:", "/blocks/3"],
  ])("%s", (_, find, by, pointer) => {
    const given = broken(find, by);
    const { errors } = validateTemplate(given.text);
    const found = errors?.find((e) => e.pointer === pointer);
    expect(found, JSON.stringify(errors)).toBeDefined();
    expect(Math.abs(found!.line - given.line)).toBeLessThanOrEqual(1);
  });

  it("R28 words that leave the account out are refused", () => {
    const { errors } = validateTemplate(text.replace('"{account}"', '""'));
    expect(errors).toMatchObject([{ pointer: "/blocks", message: expect.stringContaining("R28") }]);
  });

  it("R28 as are words that state it only now and then", () => {
    const given = "kind: receipt\ntitle: 收据\nlook: form\nblocks:\n  - {when: receiptNumber, text: \"账号{account}\"}\n";
    expect(validateTemplate(given).errors).toMatchObject([{ message: expect.stringContaining("R28") }]);
    expect(validateTemplate(given.replace("receiptNumber", "account")).errors).toBeUndefined();
  });

  it.each([["nothing", ""], ["a list", "- a"], ["no YAML", "kind: ["], ["a line break in a text", `${text}\n  - {text: "a\\nb"}\n`]])("%s is refused with a line, never thrown", (_, given) => {
    expect(validateTemplate(given).errors?.[0]?.line).toBeGreaterThanOrEqual(1);
  });
});

describe("a court's own folder", () => {
  const dir = mkdtempSync(join(tmpdir(), "zhixing-court-"));
  afterAll(() => rmSync(dir, { recursive: true }));
  const profile = join(dir, "another.yaml");
  cpSync(profilePath("qinghe"), profile);
  mkdirSync(join(dir, "documents", "qinghe"), { recursive: true });
  const own = join(dir, "documents", "qinghe", "receipt.yaml");

  it("lies beside its profile, and changes words without code", () => {
    writeFileSync(own, "kind: receipt\ntitle: 收条\nlook: form\nblocks:\n  - {text: \"{payee}收到{amount}，付自{account}。\"}\n");
    const templates = loadTemplates(loadProfile(profile), profile);
    expect(templates.receipt.title).toBe("收条");
    expect(templates.enforcementNotice).toEqual(loadTemplates(loadProfile("nanzhao")).enforcementNotice);
  });

  it("mistakes in it are named with file and line, and nothing is served", () => {
    writeFileSync(own, "kind: receipt\ntitle: 收条\nlook: form\nblocks:\n  - {text: \"{payee}收到{sum}，付自{account}。\"}\n");
    expect(readTemplates(loadProfile(profile), profile).errors).toMatchObject([{ file: own, line: 5, pointer: "/blocks/0/text" }]);
    expect(() => loadTemplates(loadProfile(profile), profile)).toThrow(BadInput);
  });

  it("a file of another name is not silently left aside", () => {
    writeFileSync(own, "kind: payerNotice\ntitle: 通知\nlook: form\nblocks:\n  - {text: \"{account}\"}\n");
    expect(readTemplates(loadProfile(profile), profile).errors).toMatchObject([{ file: own, pointer: "/kind" }]);
  });
});

/** What a reader should be able to rely on everywhere, checked by reading the sources. Exceptions are data beside this file, each with its reason. */
import { existsSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import longFiles from "./long-files.json" with { type: "json" };
import scope from "./rules-in-scope.json" with { type: "json" };
import { isCode, isTest, ownFiles, read, root } from "./sources.js";

const files = ownFiles();
const code = files.filter(isCode);
const tests = files.filter(isTest);

describe("rules", () => {
  const ids = (texts: string[], pattern: RegExp) => new Set(texts.flatMap((text) => [...text.matchAll(pattern)].flatMap((match) => match[0].match(/[RL]\d\d/g) ?? [])));
  const inCode = ids(code.filter((path) => !isTest(path) && !path.startsWith("test/")).map(read), /\b[RL]\d\d\b/g);
  // A title begins with one id or several: "R23 …", "R26 R27 …", "R23/R24: …".
  const inTitles = ids(tests.map(read), /["'`](?:[RL]\d\d(?:[ ,/]+(?=[RL]\d\d))?)+\b/g);
  const scenarios = files.filter((path) => /^examples\/scenarios\/.*\.ya?ml$/.test(path));
  const inScenarios = ids(scenarios.map(read), /\b[RL]\d\d\b/g);
  const without = (have: Set<string>, exceptions: object) => scope.rules.filter((id) => !have.has(id) && !(id in exceptions));

  it("each has code that names it", () => expect(without(inCode, scope.open)).toEqual([]));
  it("each has a test whose title begins with its id", () => expect(without(inTitles, scope.open)).toEqual([]));
  it.runIf(scenarios.length > 0)("each is shown by a scenario", () => expect(without(inScenarios, { ...scope.open, ...scope.withoutScenario })).toEqual([]));
  it.runIf(files.includes("docs/rules.md"))("each is on the page of rules", () => expect(without(ids([read("docs/rules.md")], /\b[RL]\d\d\b/g), {})).toEqual([]));
});

describe("sources", () => {
  const longest = 300;

  it(`no file is longer than ${longest} lines, but for a reason`, () => {
    const long = code.filter((path) => read(path).split("\n").length - 1 > longest);
    expect(long.filter((path) => !(path in longFiles))).toEqual([]);
    expect(Object.keys(longFiles).filter((path) => !long.includes(path)), "no longer long").toEqual([]);
  });

  it("only config/ reads the environment (and Prisma's own settings)", () => {
    const variables = /\bprocess\s*\.\s*env\b|\bprocess\[["']env["']\]|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b|import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*["'](node:)?process["']/;
    const readers = code.filter((path) => variables.test(withoutComments(read(path))));
    expect(readers.filter((path) => !path.startsWith("config/") && !["prisma.config.ts", "test/tidy.test.ts"].includes(path))).toEqual([]);
  });

  it("all TypeScript is checked: each folder is named in tsconfig.json, the page's in its own", () => {
    const included = [...read("tsconfig.json").matchAll(/"([^"]+)"/g)].map((match) => match[1]);
    const folders = new Set(code.filter((path) => /\.tsx?$/.test(path) && path.includes("/")).map((path) => path.split("/")[0]));
    folders.delete("console");
    expect([...folders].filter((folder) => !included.includes(folder))).toEqual([]);
  });

  it("a test that needs real parts says so by its suffix", () => {
    const needParts = tests.filter((path) => /"[./]+(test\/)?setup\/(database|parts)\.js"/.test(read(path)));
    expect(needParts.filter((path) => !/\.(int|scenario|browser)\.test\.ts$/.test(path))).toEqual([]);
  });

  it("files are named in kebab-case, by what they hold", () => {
    const ts = code.filter((path) => /\.tsx?$/.test(path)).map((path) => posix.basename(path));
    expect(ts.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.tsx?$/.test(name))).toEqual([]);
  });

  it("nothing names the place where it was written", () => {
    const places = new RegExp([["", "work", "(main|shared|notes|\\.library|\\.mirror)"].join("/"), ["bash", "jobs"].join("_")].join("|"));
    expect(files.filter((path) => !/\.(png|ttf|woff2?|pdf|gz)$/.test(path) && places.test(read(path)))).toEqual([]);
  });

  it("the lock file names no registry", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved": "https?:/);
  });
});

describe("docs", () => {
  const pages = files.filter((path) => path.endsWith(".md"));

  it("numbers of decisions are used once", () => {
    const decisions = files.filter((path) => /^docs\/decisions\/[^/]+\.md$/.test(path)).map((path) => posix.basename(path));
    expect(decisions.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
    const numbers = decisions.map((name) => name.slice(0, 4));
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });

  it("paths in pages and links lead somewhere", () => {
    const dead = pages.flatMap((page) => {
      const text = read(page);
      const named = [...text.matchAll(/`((?:[\w@.-]+\/)+[\w.-]+\.(?:ts|tsx|yaml|md|cjs|json|prisma|sql))`/g)].map((match) => match[1] ?? "");
      const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? "");
      const there = (path: string) => existsSync(join(root, path)) || existsSync(join(root, dirname(page), path));
      return [...named, ...linked].filter((path) => !path.startsWith(".data/") && !there(decodeURIComponent(path))).map((path) => `${page}: ${path}`);
    });
    expect(dead).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { childEnvironment } from "../../config/config.js";
import type { ScenarioAnswer } from "../../simulate/answer.js";
import { SCENARIOS_DIR, theCase } from "./a-scenario.js";

const folder = mkdtempSync(join(tmpdir(), "zhixing-scenario-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));
const loader = import.meta.resolve("tsx");

/** `zhixing simulate …` as a person starts it. */
function command(args: string[], TZ?: string): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", loader, main, "simulate", ...args], { env: childEnvironment(TZ ? { TZ } : {}), maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, stdout, stderr });
    });
  });
}

/** The cases of several examples as one scenario, so that many of them meet at the same instants. */
function together(...names: string[]): string {
  const parts = names.map((name) => parse(readFileSync(join(SCENARIOS_DIR, `${name}.yaml`), "utf8")) as { cases: object[]; faults?: object[] });
  const file = join(folder, "together.yaml");
  writeFileSync(file, stringify({ startsAt: "2026-06-01T09:00:00+08:00", until: "2026-08-20", cases: parts.flatMap((p) => p.cases), faults: parts.flatMap((p) => p.faults ?? []) }));
  return file;
}

function written(text: string): string {
  const file = join(folder, "scenario.yaml");
  writeFileSync(file, text);
  return file;
}

describe("zhixing simulate", () => {
  it("R21 the same scenario gives the same bytes twice, under any TZ, and nothing but JSON on stdout", { timeout: 300_000 }, async () => {
    const file = together("05-objection", "07-minor", "15-lost-payment-answer", "22-several-applicants", "28-outside-the-county", "30-strange-answers");
    const one = await command([file, "--json"], "America/New_York");
    const two = await command([file, "--json"], "Pacific/Kiritimati");
    expect(one.code, one.stderr).toBe(0);
    expect(two.stdout).toBe(one.stdout);
    const answer = JSON.parse(one.stdout) as ScenarioAnswer;
    expect(Object.keys(answer)).toEqual(["cases", "bulletins", "meetings", "bank"]);
    expect(answer.cases.map((c) => c.caseNumber)).toHaveLength(9);
    expect(theCase(answer, 8).caseNumber).toBe("（2026）豫1321执异1号");
    // No id that chance made.
    expect(one.stdout).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
  });

  it("L28 without --json a timeline that people read", { timeout: 120_000 }, async () => {
    const { code, stdout } = await command([join(SCENARIOS_DIR, "17-offline-payment-refused.yaml")]);
    expect(code).toBe(0);
    expect(stdout).toContain("■ （2026）豫1321执1号  首执团队 · west · west · 梁思齐  结案 closed: performance");
    expect(stdout).toMatch(/2026-06-20 10:30 {2}R30 {2}courtHeld/);
    expect(stdout).toContain("2026-08-03 23:59  R25  立案两个月  已完成 2026-06-23 15:00");
  });

  it("a wrong scenario: exit code 2, each mistake with file, line and pointer, nothing on stdout", { timeout: 60_000 }, async () => {
    const ended = await command([written("startsAt: 2026-06-01T09:00:00+08:00\nuntil: 2026-06-30\ncases:\n  - file: {}\n    peeple: late\n"), "--json"]);
    expect(ended.stderr).toMatch(/scenario\.yaml:5 \/cases\/0\/peeple .*unknown field/);
    expect([ended.code, ended.stdout]).toEqual([2, ""]);
  });

  it("a file that is not there: exit code 1", { timeout: 60_000 }, async () => {
    const ended = await command([join(folder, "none.yaml")]);
    expect([ended.code, ended.stderr.includes("none.yaml")]).toEqual([1, true]);
  });
});

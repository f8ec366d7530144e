import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { prepareScenario } from "./prepare.js";
import { ScenarioMistakes } from "./scenario.js";

const folder = mkdtempSync(join(tmpdir(), "zhixing-prepare-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = "startsAt: 2026-06-01T09:00:00+08:00\nuntil: 2026-06-30\n";

/** `line pointer` of each mistake. */
function mistakesOf(text: string): string[] {
  const file = join(folder, "scenario.yaml");
  writeFileSync(file, text);
  try {
    prepareScenario(file);
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioMistakes)) throw error;
    return error.errors.map((e) => `${e.line} ${e.pointer}`);
  }
}

describe("a scenario is read", () => {
  it.each([
    ["a good one", `${HEAD}cases: [{file: {}}]\n`, []],
    ["broken YAML", "court: [\n", ["2 "]],
    ["unknown fields", `${HEAD}cases:\n  - file: {}\n    peeple: late\n`, ["5 /cases/0/peeple"]],
    ["a missing field", "until: 2026-06-30\ncases: [{file: {}}]\n", ["1 /startsAt"]],
    ["it ends before it starts", "startsAt: 2026-06-01T09:00:00+08:00\nuntil: 2026-05-30\ncases: [{file: {}}]\n", ["2 /until"]],
    ["an unknown system", `${HEAD}cases: [{file: {}}]\nfaults:\n  - {system: telepathy, kind: down}\n`, ["5 /faults/0/system"]],
    ["a fault that ends before it begins", `${HEAD}cases: [{file: {}}]\nfaults:\n  - {system: bank, kind: down, from: 2026-06-03T09:00+08:00, to: 2026-06-02T09:00+08:00}\n`, ["5 /faults/0/to"]],
    ["an unknown court", `court: atlantis\n${HEAD}cases: [{file: {}}]\n`, ["1 /court"]],
    ["a happening of no kind", `${HEAD}cases:\n  - file: {}\n    happenings:\n      - {at: 2026-06-02}\n`, ["6 /cases/0/happenings/0"]],
    ["a happening of two kinds", `${HEAD}cases:\n  - file: {}\n    happenings:\n      - {at: 2026-06-02, arrival: "1.00", performance: "1.00"}\n`, ["6 /cases/0/happenings/0"]],
    ["a happening before the start", `${HEAD}cases:\n  - file: {}\n    happenings:\n      - {at: 2026-05-02, arrival: "1.00"}\n`, ["6 /cases/0/happenings/0/at"]],
    ["a serial of something else", `${HEAD}cases:\n  - file: {}\n    happenings:\n      - {at: 2026-06-02, performance: "1.00", serial: S1}\n`, ["6 /cases/0/happenings/0/serial"]],
    ["what comes with later work", `${HEAD}cases:\n  - file: {}\n    happenings: [{at: 2026-06-02, namedByLeader: true}]\n`, ["5 /cases/0/happenings/0/namedByLeader"]],
    ["an unknown kind of task", `${HEAD}cases:\n  - file: {}\n    people: {makeTea: late}\n`, ["5 /cases/0/people/makeTea"]],
    ["no duration", `${HEAD}cases:\n  - file: {}\n    people: {pay: {after: soon}}\n`, ["5 /cases/0/people/pay/after"]],
    ["a calendar that is not there", `${HEAD}calendars: [{at: 2026-06-02, file: nowhere.yaml}]\ncases: [{file: {}}]\n`, ["3 /calendars/0/file"]],
    ["filed after its end", `${HEAD}cases: [{file: {filedAt: 2026-07-01}}]\n`, ["3 /cases/0/file/filedAt"]],
    ["no case", `${HEAD}cases: []\n`, ["3 /cases"]],
  ])("%s", (_, text, mistakes) => expect(mistakesOf(text)).toEqual(mistakes));
});

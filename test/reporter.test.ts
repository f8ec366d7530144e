import type { TestModule } from "vitest/node";
import { describe, expect, it } from "vitest";
import { closingLine, TestCounter } from "./reporter.js";

type State = "passed" | "failed" | "skipped" | "pending";

/** The little of a module that is counted. */
function aModule({ tests = [] as State[], errors = 0, hookErrors = 0 }): TestModule {
  const module = {
    errors: () => Array<object>(errors).fill({}),
    children: {
      allTests: () => tests.map((state) => ({ result: () => ({ state }) })),
      allSuites: () => [{ errors: () => Array<object>(hookErrors).fill({}) }],
    },
  };
  return module as unknown as TestModule;
}

describe("the closing line", () => {
  it.each([
    [{ passed: 3, failed: 0, skipped: 0 }, "3 passed, 0 failed"],
    [{ passed: 3, failed: 1, skipped: 2 }, "3 passed, 1 failed, 2 skipped"],
  ])("of %o", (counts, line) => expect(closingLine(counts)).toBe(line));
});

describe("counting", () => {
  const count = (modules: TestModule[], unhandled: unknown[] = [], reason: "passed" | "failed" | "interrupted" = "passed") => {
    const counter = new TestCounter();
    counter.onTestRunEnd(modules, unhandled, reason);
    return counter.counts();
  };

  it("adds up all files", () => {
    expect(count([aModule({ tests: ["passed", "skipped"] }), aModule({ tests: ["passed", "failed"] })])).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it.each([
    ["a file that does not load", [aModule({ errors: 1 })], []],
    ["a hook that throws", [aModule({ hookErrors: 1 })], []],
    ["a test that never ended", [aModule({ tests: ["pending"] })], []],
    ["an error outside all tests", [aModule({ tests: [] })], [{}]],
  ])("%s is a failure", (_, modules, unhandled) => expect(count(modules, unhandled, "failed").failed).toBe(1));

  it("a run that was broken off is a failure, even where no test was", () => {
    expect(count([aModule({ tests: ["passed"] })], [], "interrupted")).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(new TestCounter().counts().failed).toBe(1);
  });
});

/** Counts what a run of vitest did, so that no failure hides outside a test: a file that does not load is one, too. */
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export class TestCounter implements Reporter {
  #counts: Counts | undefined;

  /** Before the end of a run: one failure, since it did not come to its end. */
  counts(): Counts {
    return this.#counts ?? { passed: 0, failed: 1, skipped: 0 };
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[], reason: TestRunEndReason): void {
    const sum = modules.map(countModule).reduce(add, { passed: 0, failed: unhandled.length, skipped: 0 });
    this.#counts = reason !== "passed" && sum.failed === 0 && modules.length > 0 ? { ...sum, failed: 1 } : sum;
  }
}

/** `12 passed, 0 failed`, with `, 3 skipped` where any were. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function countModule(module: TestModule): Counts {
  const counts: Counts = { passed: 0, failed: module.errors().length, skipped: 0 };
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    counts[state === "pending" ? "failed" : state] += 1;
  }
  for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
  return counts;
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * `npm test [-- FILTER …]`: all suites of vitest, then one closing line with the true counts, `N passed, N failed`.
 * `--suite NAME` (again for each) chooses others than unit and int. Exit code 1 on any failure, or when no test ran.
 */
import { argv, exit } from "node:process";
import { parseArgs } from "node:util";
import { startVitest } from "vitest/node";
import { closingLine, TestCounter } from "./reporter.js";

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { suite: { type: "string", multiple: true, default: ["unit", "int"] } },
});

const counter = new TestCounter();
const vitest = await startVitest("test", positionals, {
  run: true,
  watch: false,
  project: values.suite,
  passWithNoTests: true,
  reporters: ["default", counter],
});
await vitest.close();

const counts = counter.counts();
if (counts.passed + counts.failed === 0) console.error("No test ran.");
// The last words, after what vitest and stopping parts had to say.
console.log(closingLine(counts));
exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

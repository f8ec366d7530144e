/**
 * `npm run check [-- NAME …]`: everything that is checked without running the product, each useful alone as
 * `npm run check:NAME`. All are run even when one fails; exit code 1 if any did.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { argv, exit } from "node:process";
import ensureClient from "./setup/generated.js";

/** In the order of a reader's interest; what a check needs to make sense, where it is not there from the start. */
const checks: { name: string; needs?: string }[] = [
  { name: "types" },
  { name: "lint" },
  { name: "arrows" },
  { name: "dead" },
  { name: "drift" },
  { name: "lock" },
  { name: "console", needs: "console/tsconfig.json" },
];

const wanted = argv.slice(2);
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`There is no check called ${unknown.join(", ")}; there are: ${checks.map(({ name }) => name).join(", ")}`);
  exit(1);
}

await ensureClient();
const report: { name: string; verdict: "ok" | "FAILED" | "not yet"; seconds: number }[] = [];
for (const { name, needs } of checks.filter((check) => wanted.length === 0 || wanted.includes(check.name))) {
  if (needs !== undefined && !existsSync(needs)) {
    report.push({ name, verdict: "not yet", seconds: 0 });
    continue;
  }
  console.log(`\n── ${name}`);
  const from = performance.now();
  const passed = await runScript(`check:${name}`);
  report.push({ name, verdict: passed ? "ok" : "FAILED", seconds: (performance.now() - from) / 1000 });
}

console.log();
for (const { name, verdict, seconds } of report) console.log(`${verdict.padEnd(8)} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s`);
exit(report.some(({ verdict }) => verdict === "FAILED") ? 1 : 0);

function runScript(script: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["run", "--silent", script], { stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });
}

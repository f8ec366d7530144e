/**
 * `npm run bench [-- NAME …]`: figures against their targets, each bench in a process of its own, one after another; no test
 * waits for them. On 127.0.0.1 only; everything that is started is stopped. Exit code 1 where a target is missed.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { argv, execPath, exit } from "node:process";
import type { Measured } from "./claim.js";

/** Loaded one at a time: what another one needs would count as memory of this one. */
const benches: Record<string, () => Promise<() => Promise<Measured>>> = {
  claim: async () => (await import("./claim.js")).benchClaim,
  reconcile: async () => (await import("./reconcile.js")).benchReconcile,
  arrivals: async () => (await import("./arrivals.js")).benchArrivals,
};
const ALONE = "--alone";

const [first, ...rest] = argv.slice(2);
if (first === ALONE) {
  const { name, figures, target, met } = await (await benches[rest[0] ?? ""]!())();
  console.log(`${name}\n  ${Object.entries(figures).map(([what, figure]) => `${what} ${figure}`).join(", ")}\n  target ${target}: ${met ? "met" : "NOT MET"}`);
  exit(met ? 0 : 1);
}

const wanted = first === undefined ? Object.keys(benches) : [first, ...rest];
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(", ")}; there are: ${Object.keys(benches).join(", ")}`);
  exit(1);
}
let missed = 0;
for (const name of wanted) {
  const child = spawn(execPath, ["--import", "tsx", fileURLToPath(import.meta.url), ALONE, name], { stdio: ["ignore", "inherit", "inherit"] });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) missed += 1;
}
exit(missed === 0 ? 0 : 1);

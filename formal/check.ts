/**
 * `npm run formal`: every interleaving of payment.pml within its bounds, for each kind of bank; then each guard taken away,
 * which must be found wrong: a model that finds nothing proves nothing. Needs spin and gcc (Debian packages of those names).
 * `npm run formal -- WORD` runs the runs whose name has the word, and prints the way to what it finds. The last line is
 * `N passed, N failed`; exit code 1 on any failure.
 */
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { promisify } from "node:util";

interface Run {
  name: string;
  /** Switches of the model. */
  defines: string[];
  /** What the search must end with. */
  expect: "holds" | "found";
}

const BESIDE = ["WORKFLOWS=2", "ASKS=2", "LATE=0"];
const asleep = (late: number) => ["WORKFLOWS=1", "ASKS=2", `LATE=${late}`];

const banks = [0, 1].flatMap((honours) => [0, 1].map((dedupe) => ({
  // What a serial is known by again matters little where none is sent twice: fewer of the costly ones.
  late: dedupe ? 1 : 2,
  of: `a bank that ${honours ? "honours" : "does not honour"} validUntil and ${dedupe ? "knows" : "does not know"} a serial again`,
  defines: [`HONOURS=${honours}`, `DEDUPE=${dedupe}`],
})));
const protocol: Run[] = banks.flatMap(({ of, late, defines }) => [
  { name: `two workflows at once, ${of}`, defines: [...BESIDE, ...defines], expect: "holds" },
  { name: `${late === 1 ? "an attempt that sleeps and wakes" : "two attempts that sleep and wake"}, ${of}`, defines: [...asleep(late), ...defines], expect: "holds" },
]);

/** A broken variant, at the bank where it does its harm. */
const broken = (name: string, define: string, bounds: string[], ...bank: string[]): Run => ({ name, defines: [...bounds, define, ...bank], expect: "found" });
const teeth: Run[] = [
  broken("sent again without asking", "RESEND_BLINDLY", BESIDE),
  broken("sent again without asking, to a bank without a promise", "RESEND_BLINDLY", BESIDE, "HONOURS=0"),
  broken("a row that anybody may send", "NO_FENCE", BESIDE, "HONOURS=0"),
  broken("no answer taken for a refusal", "VOID_UNANSWERED", BESIDE, "HONOURS=0", "DEDUPE=1"),
  broken("another serial before validUntil", "RENEW_EARLY", BESIDE),
  broken("another serial for one that was not asked about", "RENEW_UNASKED", BESIDE),
  broken("the same, by an attempt that woke late", "RENEW_UNASKED", asleep(1)),
  broken("another serial while people settle the one before", "RENEW_BESIDE_PEOPLE", BESIDE),
  broken("stated as not paid while the bank may still pay", "STATE_LIVE", BESIDE),
  broken("a bank whose clock is behind ours", "BANK_CLOCK_BEHIND", BESIDE),
  broken("a bank without a promise whose paper binds it to nothing", "PAPER_BINDS_NOBODY", BESIDE, "HONOURS=0"),
];

const exec = promisify(execFile);
const MAX_SECONDS = 120;
const MAX_MEGABYTES = 1500;

const words = argv.slice(2);
const runs = [...protocol, ...teeth].filter(({ name, defines }) => words.every((w) => name.includes(w) || defines.includes(w)));
const results: boolean[] = [];
const waiting = [...runs];
// Two at once: as many as a small machine has cores.
await Promise.all([1, 2].map(async () => {
  for (let run = waiting.shift(); run; run = waiting.shift()) results.push(await search(run));
}));
const passed = results.filter(Boolean).length;
console.log(`${passed} passed, ${runs.length - passed} failed`);
exit(runs.length > 0 && passed === runs.length ? 0 : 1);

async function search({ name, defines, expect }: Run): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "formal-"));
  const switches = defines.map((d) => `-D${d}`);
  const from = performance.now();
  try {
    copyFileSync(join(import.meta.dirname, "payment.pml"), join(folder, "payment.pml"));
    await exec("spin", ["-a", ...switches, "payment.pml"], { cwd: folder });
    await exec("gcc", [expect === "holds" ? "-O2" : "-O0", "-w", "-DSAFETY", "-DCOLLAPSE", `-DMEMLIM=${MAX_MEGABYTES}`, "-o", "search", "pan.c"], { cwd: folder });
    const { stdout } = await exec("./search", ["-m100000", "-n"], { cwd: folder, timeout: MAX_SECONDS * 1000 });
    const found = /^pan:1: (.*)$/m.exec(stdout)?.[1];
    const verdict = found ? "found" : isWhole(stdout) ? "holds" : "not searched to its end";
    const states = /(\d+) states, stored/.exec(stdout)?.[1] ?? "?";
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    console.log(`${verdict === expect ? "✓" : "✗"} ${name}: ${verdict}, ${states} states, ${seconds} s${found ? ` (${found})` : ""}`);
    if (found && (verdict !== expect || words.length > 0)) await printWay(folder, switches);
    return verdict === expect;
  } catch (error) {
    console.error(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether nothing was left out: neither by depth, nor by memory. */
function isWhole(output: string): boolean {
  return /errors: 0/.test(output) && !/not completed|max search depth|out of memory/i.test(output);
}

/** The steps that lead to what was found, each line of the model with what it changed. */
async function printWay(folder: string, switches: string[]): Promise<void> {
  const { stdout } = await exec("spin", ["-t", "-p", "-g", ...switches, "payment.pml"], { cwd: folder, maxBuffer: 1 << 26 });
  console.log(stdout.split("\n").filter((line) => !/\(goto\)|\[else\]|\[\(1\)\]/.test(line)).join("\n"));
}

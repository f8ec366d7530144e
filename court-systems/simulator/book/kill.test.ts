import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { aPayment, clientsOf, NINE } from "../a-simulator.js";
import { BOOK_FILE } from "../main.js";
import { Book } from "./book.js";

const MAIN = new URL("../main.ts", import.meta.url).href;

it("S5 a simulator killed in the midst has every effect that it answered for, each once", { timeout: 60_000 }, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "book-"));
  const script = `const { runSimulator } = await import(${JSON.stringify(MAIN)});
    console.log((await runSimulator({ port: 0, dataDir: ${JSON.stringify(dataDir)} })).url);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [url] = await once(createInterface(child.stdout), "line") as [string];
    const { bank } = clientsOf({ url }, NINE, { callTimeoutMs: 10_000 });
    const paid: string[] = [];
    const payer = async (name: string) => {
      for (let i = 0; ; i++) {
        await bank.pay(aPayment({ serial: `${name}-${i}`, instruction: `${name}-${i}` }));
        paid.push(`${name}-${i}`);
        if (paid.length === 100) child.kill("SIGKILL");
      }
    };
    await Promise.allSettled(["a", "b", "c", "d", "e", "f"].map(payer));
    await (child.signalCode === null ? once(child, "exit") : undefined);
    const book = new Book(join(dataDir, BOOK_FILE));
    const effects = book.effects({ system: "bank" }).map((e) => e.instruction);
    expect(new Set(effects).size).toBe(effects.length);
    expect(effects).toEqual(expect.arrayContaining(paid));
    await book.close();
  } finally {
    child.kill("SIGKILL");
    rmSync(dataDir, { recursive: true });
  }
});

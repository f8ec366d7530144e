/**
 * What is made from sources and not kept in the repository: Prisma's client, the console's pages, the workflows' bundle.
 * Made when missing or when the content of its sources changed, so that a fresh clone works, also after
 * `npm ci --ignore-scripts`.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { childEnvironment } from "../config/config.js";
import { readIfThere, writeWhole } from "./data-folder.js";
import { oneAtATime } from "./one-at-a-time.js";
import { messageOf, SetupProblem } from "./problem.js";
import { quiet, type Progress } from "./progress.js";

const run = promisify(execFile);
const projectDir = fileURLToPath(new URL("..", import.meta.url));

interface Product {
  what: string;
  /** Files and folders it is made from, in the project folder. */
  from: readonly string[];
  /** Folder it is made into. */
  into: string;
  /** node's arguments, and the folder to run in. */
  command: readonly string[];
  cwd: string;
}

const products = {
  prismaClient: {
    what: "Prisma client",
    from: ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"],
    into: "prisma/generated",
    command: ["node_modules/prisma/build/index.js", "generate"],
    cwd: ".",
  },
  // Bundling takes a worker seconds at each start. What workflows may import is fenced in by the arrows between folders.
  workflows: {
    what: "workflows' bundle",
    from: ["workflows", "domain", "activities", "court-systems", "setup/bundle-workflows.ts", "node_modules/@temporalio/worker/package.json"],
    into: "generated/workflows",
    command: ["--import", "tsx", "setup/bundle-workflows.ts", "generated/workflows/bundle.js"],
    cwd: ".",
  },
  console: {
    what: "console pages",
    from: ["console", "node_modules/vite/package.json", "node_modules/react/package.json"],
    into: "console/dist",
    command: ["../node_modules/vite/bin/vite.js", "build"],
    cwd: "console",
  },
} as const satisfies Record<string, Product>;

export type ProductName = keyof typeof products;

/**
 * Makes what is missing or stale.
 * @param which default: all.
 * @throws SetupProblem with what the generator said.
 */
export async function ensureGenerated(progress: Progress = quiet, which: readonly ProductName[] = ["prismaClient", "workflows", "console"]): Promise<void> {
  const wanted = which.map((name) => products[name]).filter((product) => product !== products.console || existsSync(join(projectDir, "console/index.html")));
  if (wanted.every(isFresh)) return;
  await oneAtATime(join(projectDir, ".tools", "generating"), async () => {
    for (const product of wanted) if (!isFresh(product)) await progress.step(product.what, () => make(product));
  });
}

/** The workflows' bundle for a worker; undefined where it does not fit the sources, and the worker bundles for itself. */
export function workflowBundle(): string | undefined {
  return isFresh(products.workflows) ? join(projectDir, products.workflows.into, "bundle.js") : undefined;
}

const stampOf = (product: Product) => join(projectDir, product.into, ".made-from");

function isFresh(product: Product): boolean {
  return readIfThere(stampOf(product))?.trim() === hashOf(product);
}

async function make(product: Product): Promise<void> {
  const made = hashOf(product);
  mkdirSync(join(projectDir, product.into), { recursive: true });
  try {
    await run(process.execPath, product.command, {
      cwd: join(projectDir, product.cwd),
      // Prisma only checks that some engine file is there; generating needs none.
      env: childEnvironment({ PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1", NODE_ENV: "production", NO_COLOR: "1" }),
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    const said = typeof error === "object" && error !== null && "stderr" in error ? String(error.stderr).trim() : "";
    throw new SetupProblem(`The ${product.what} could not be made. Run "npm ci" and start again. It said:\n${(said || messageOf(error)).split("\n").filter((line) => !/^\s+at /.test(line)).slice(0, 15).join("\n")}`);
  }
  writeWhole(stampOf(product), `${made}\n`, 0o644);
}

/** Of names and contents, so that a checkout of another branch is noticed and a mere touch is not. */
function hashOf(product: Product): string {
  const hash = createHash("sha256");
  for (const file of sources(product)) hash.update(`${file}\0`).update(readFileSync(join(projectDir, file))).update("\0");
  return hash.digest("hex");
}

const notSources = /(^|\/)(node_modules|dist|\.vite)(\/|$)|\.test\.tsx?$/;

function sources(product: Product): string[] {
  return product.from.flatMap((name) => {
    const path = join(projectDir, name);
    if (!existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return [name];
    const inside = readdirSync(path, { recursive: true, encoding: "utf8" }).map((file) => `${name}/${file.replaceAll("\\", "/")}`);
    return inside.filter((file) => !notSources.test(file) && statSync(join(projectDir, file)).isFile()).sort();
  });
}

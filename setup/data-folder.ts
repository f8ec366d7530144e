/** The data folder of an installation: there, writable, with room; and small files in it written whole or not at all. */
import { randomBytes } from "node:crypto";
import { accessSync, chmodSync, constants, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode, messageOf, SetupProblem } from "./problem.js";

const leastFreeBytes = 300 * 1024 * 1024;

/**
 * Makes the folder where it is missing.
 * @throws SetupProblem naming ZHIXING_DATA_DIR.
 */
export function openDataFolder(dataDir: string): void {
  try {
    makeDataFolder(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    writeWhole(join(dataDir, ".writable"), "");
    rmSync(join(dataDir, ".writable"));
  } catch (error) {
    const why = errorCode(error) === "ENOSPC" ? "the disk is full" : errorCode(error) === "EROFS" ? "the disk is read-only" : messageOf(error);
    throw new SetupProblem(`The data folder ${dataDir} cannot be used: ${why}. Set ZHIXING_DATA_DIR to a folder that this user may write.`);
  }
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < leastFreeBytes) {
    const free = Math.floor((bavail * bsize) / 1024 / 1024);
    throw new SetupProblem(`Only ${free} MB are free for the data folder ${dataDir}; at least 300 MB are needed. Free some space, or set ZHIXING_DATA_DIR to a folder on another disk.`);
  }
}

/** Under root, PostgreSQL runs as another user and has to pass through; what is secret inside is closed by itself. */
export function makeDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  if (process.getuid?.() === 0) chmodSync(dataDir, (statSync(dataDir).mode & 0o777) | 0o011);
}

/** Replaces a file in one step: a reader, or the next start after a crash, sees the old or the new one. */
export function writeWhole(file: string, text: string, mode = 0o600): void {
  const temporary = temporaryBeside(file);
  writeFileSync(temporary, text, { mode });
  renameSync(temporary, file);
}

/** Creates a file with its whole text; false when there is one already. */
export function createWhole(file: string, text: string, mode = 0o600): boolean {
  const temporary = temporaryBeside(file);
  writeFileSync(temporary, text, { mode });
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!["EPERM", "ENOTSUP", "ENOSYS"].includes(errorCode(error) ?? "")) throw error;
    return createPlainly(file, text, mode); // a disk without hard links
  } finally {
    unlinkSync(temporary);
  }
}

function createPlainly(file: string, text: string, mode: number): boolean {
  try {
    writeFileSync(file, text, { mode, flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** The file's text, or undefined when it is not there. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

/** JSON of a file; undefined when it is not there or was cut short. */
export function readJson(file: string): unknown {
  const text = readIfThere(file);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function temporaryBeside(file: string): string {
  return `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
}

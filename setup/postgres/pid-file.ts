/** postmaster.pid: which server, if any, runs on a data folder. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { readIfThere } from "../data-folder.js";
import { identify, type ProcessId } from "../processes.js";
import { commandOf } from "./command-of.js";

interface PidFile {
  pid: number;
  port: number;
}

function read(data: string): PidFile | undefined {
  const lines = (readIfThere(join(data, "postmaster.pid")) ?? "").split("\n");
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]) || 0 } : undefined;
}

/** The living server of this folder. */
export function runningServer(data: string): { id: ProcessId; port: number } | undefined {
  const file = read(data);
  const id = file && identify(file.pid);
  if (!file || !id || file.port === 0 || !commandOf(file.pid).includes(data)) return undefined;
  return { id, port: file.port };
}

/**
 * After a restart of the machine or container the noted pid may be another program's, and PostgreSQL would refuse to
 * start. Removes the note when the process is no server of this folder.
 */
export function removeStalePidFile(data: string): void {
  const file = read(data);
  if (file && !(identify(file.pid) && commandOf(file.pid).includes(data))) rmSync(join(data, "postmaster.pid"), { force: true });
}

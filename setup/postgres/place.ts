/**
 * Where PostgreSQL's programs and data lie, and as whom it runs. Normally under the data folder, as ourselves. It
 * refuses to run as root, so under root it runs as another user; that user may be unable to enter the checkout (below a
 * 0700 folder such as /root), and then both lie under a folder of the system, named by a hash of the full path.
 */
import { createHash, randomUUID } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readJson, writeWhole } from "../data-folder.js";
import { SetupProblem } from "../problem.js";
import type { Binaries } from "./binaries.js";

export interface Place {
  native: string;
  /** PGDATA; perhaps not there yet, its parent is. */
  data: string;
  /** Whom to become; undefined: stay who we are. */
  user?: { uid: number; gid: number };
}

export function choosePlace(dataDir: string, binaries: Binaries): Place {
  const data = join(dataDir, "postgres");
  if (process.getuid?.() !== 0) return { native: binaries.native, data };
  const user = ownerOf(data) ?? userOfSystem();
  const native = reachable(binaries.native, user) ? binaries.native : copyOfBinaries(binaries);
  if (existsSync(elsewhereNote(dataDir))) return { native, data: elsewhere(dataDir), user };
  if (reachable(dataDir, user)) return { native, data, user };
  if (existsSync(join(data, "PG_VERSION"))) {
    throw new SetupProblem(`PostgreSQL's data in ${data} cannot be reached by the user it runs as (uid ${user.uid}), since a folder above is closed. Open it (chmod o+x), or set ZHIXING_DATA_DIR to another folder.`);
  }
  return { native, data: elsewhere(dataDir), user };
}

/** Data made by an ordinary user stay that user's, also when root starts once. */
function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

function userOfSystem(): { uid: number; gid: number } {
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const found = users.find((fields) => fields[0] === name);
    const uid = Number(found?.[2]);
    if (found && uid > 0) return { uid, gid: Number(found[3]) };
  }
  throw new SetupProblem("PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody to run it as. Start as an ordinary user, or set DATABASE_URL.");
}

/** Whether this user may walk down to the folder and enter it. */
function reachable(folder: string, user: { uid: number; gid: number }): boolean {
  for (let at = realpathSync(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

const systemFolders = ["/var/lib/zhixing", "/var/tmp/zhixing", join(tmpdir(), "zhixing")];

/** A folder of root's that everybody may pass through. */
function systemFolder(): string {
  for (const folder of systemFolders) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o711 });
      const found = lstatSync(folder);
      if (!found.isDirectory() || found.uid !== 0) continue; // another's folder of that name
      chmodSync(folder, 0o711);
      return folder;
    } catch {
      continue;
    }
  }
  throw new SetupProblem(`Started as root, and none of ${systemFolders.join(", ")} can be written for PostgreSQL's files. Start as an ordinary user, or set DATABASE_URL.`);
}

function copyOfBinaries(binaries: Binaries): string {
  const target = join(systemFolder(), `postgresql-${binaries.version}-${hash(binaries.native)}`);
  if (existsSync(target)) return target;
  const staging = `${target}.${process.pid}`;
  cpSync(binaries.native, staging, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(staging, target);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // else another start was quicker
  }
  return target;
}

const elsewhereNote = (dataDir: string) => join(dataDir, "postgres-elsewhere.json");

/**
 * The folder for these data outside the data folder. Both sides carry the same id: where the data folder was deleted to
 * begin anew, the data that belonged to it are set aside, not found again.
 */
function elsewhere(dataDir: string): string {
  const folder = join(systemFolder(), hash(realpathSync(dataDir)));
  const note = elsewhereNote(dataDir);
  const owner = join(folder, "owner.json");
  const known = idIn(note);
  if (known === undefined || known !== idIn(owner)) {
    if (existsSync(folder)) renameSync(folder, `${folder}.left-${randomUUID()}`);
    const id = randomUUID();
    mkdirSync(folder, { mode: 0o711 });
    writeWhole(owner, JSON.stringify({ id, dataDir }));
    writeWhole(note, JSON.stringify({ id, folder, why: "PostgreSQL does not run as root, and its user cannot enter the data folder" }));
  }
  return join(folder, "postgres");
}

function idIn(file: string): string | undefined {
  const note = readJson(file);
  return typeof note === "object" && note !== null && "id" in note && typeof note.id === "string" ? note.id : undefined;
}

function hash(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 16);
}

/** Makes a folder or file the user's, where PostgreSQL runs as another. */
export function giveTo(path: string, user: Place["user"]): void {
  if (user) chownSync(path, user.uid, user.gid);
}

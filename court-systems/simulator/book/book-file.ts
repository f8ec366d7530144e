import { closeSync, fdatasync, openSync, readFileSync, truncateSync, write } from "node:fs";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { Entry } from "./entries.js";

const sync = promisify(fdatasync);
const writeTo = promisify(write) as (fd: number, data: Buffer, offset: number, length: number) => Promise<{ bytesWritten: number }>;

/** A line is one entry; `end` marks the last one of a commit, and what follows the last `end` never happened. */
interface Line {
  entry: Entry;
  end: boolean;
}

/** The book on disk: JSON lines, only ever appended, each commit on the disk before its answer goes out. */
export class BookFile {
  /** The entries that were there when it was opened. */
  readonly entries: Entry[];
  readonly #fd: number;
  #buffer: Buffer[] = [];
  #last: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#fd = openSync(path, "a+");
    this.entries = this.#load();
  }

  /** Resolves when the entries are on the disk; those of one call are there together or not at all. */
  commit(entries: readonly Entry[]): Promise<void> {
    const text = entries.map((e, i) => `${JSON.stringify(i === entries.length - 1 ? { ...e, end: true } : e)}\n`).join("");
    this.#buffer.push(Buffer.from(text));
    if (!this.#next) {
      this.#next = this.#last.then(() => this.#flush());
      this.#last = this.#next;
      // Whoever waits for this commit gets the failure; the chain itself must not count as unhandled.
      this.#last.catch(() => undefined);
    }
    return this.#next;
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined);
    closeSync(this.#fd);
  }

  /** Many commits that came while the disk was busy go out in one write. */
  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#buffer);
    this.#buffer = [];
    this.#next = undefined;
    for (let done = 0; done < bytes.length;) {
      done += (await writeTo(this.#fd, bytes, done, bytes.length - done)).bytesWritten;
    }
    await sync(this.#fd);
  }

  #load(): Entry[] {
    const bytes = readFileSync(this.path);
    const entries: Entry[] = [];
    let whole = 0;
    let good = 0;
    for (let from = 0; from < bytes.length;) {
      const to = bytes.indexOf(0x0a, from);
      if (to < 0) break;
      const line = readLine(bytes.subarray(from, to));
      if (!line) break;
      entries.push(line.entry);
      from = to + 1;
      if (line.end) {
        whole = entries.length;
        good = from;
      }
    }
    if (good < bytes.length) {
      // Only a torn end is forgiven: more commits behind an unreadable line mean that the book is damaged.
      if (bytes.subarray(good).includes('"end":true}\n')) throw new Error(`the book is damaged after byte ${good}: ${this.path}`);
      truncateSync(this.path, good);
    }
    return entries.slice(0, whole);
  }
}

function readLine(bytes: Buffer): Line | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    const parsed = Entry.safeParse(value);
    if (!parsed.success) return undefined;
    return { entry: parsed.data, end: typeof value === "object" && value !== null && "end" in value };
  } catch {
    return undefined;
  }
}

import type { z } from "zod";
import type { SystemName } from "../../../domain/court-profile.js";
import { BookFile } from "./book-file.js";
import type { EffectEntry, Entry, KeptEntry, RequestEntry } from "./entries.js";

/** What one part of the simulator remembers, by key. Values are plain JSON and are never changed in place. */
export interface Shelf<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  remove(key: string): void;
  /** In the order in which the keys came. */
  all(): [string, T][];
  /** Those of one group, in the order in which they joined it. */
  group(name: string): [string, T][];
}

export interface BookFilter {
  system?: SystemName;
  caseId?: string;
  type?: "request" | "effect";
  /** Only entries behind this number. */
  after?: number;
}

/**
 * The witness: an append-only book of every request and every effect, and of what the systems remember. In memory, or on
 * disk too when a path is given; then the book of an earlier run is read back first.
 */
export class Book {
  readonly #file: BookFile | undefined;
  readonly #seen: (RequestEntry | EffectEntry)[] = [];
  readonly #attempts = new Map<string, number>();
  readonly #counts = new Map<SystemName, { request: number; effect: number }>();
  /** What an earlier run kept, until its shelf is made. */
  readonly #kept = new Map<string, Map<string, unknown>>();
  #pending: Entry[] = [];
  #n = 0;

  constructor(path?: string) {
    this.#file = path === undefined ? undefined : new BookFile(path);
    for (const entry of this.#file?.entries ?? []) {
      this.#take(entry);
      if (entry.type === "kept") this.#keep(entry);
    }
  }

  /** Books that a system was asked; the number of the attempt follows from what is there. */
  request(entry: Omit<RequestEntry, "type" | "n" | "attempt">): RequestEntry {
    const attempt = (this.#attempts.get(attemptKey(entry)) ?? 0) + 1;
    return this.#add({ type: "request", n: this.#n + 1, ...entry, attempt });
  }

  /** Books that something happened in the world. */
  effect(entry: Omit<EffectEntry, "type" | "n">): EffectEntry {
    return this.#add({ type: "effect", n: this.#n + 1, ...entry });
  }

  /** Requests and effects in their order. */
  read(filter: BookFilter = {}): (RequestEntry | EffectEntry)[] {
    return this.#seen.filter((e) =>
      (filter.system === undefined || e.system === filter.system)
      && (filter.caseId === undefined || e.caseId === filter.caseId)
      && (filter.type === undefined || e.type === filter.type)
      && (filter.after === undefined || e.n > filter.after));
  }

  /** How many requests and effects there are of a system. */
  counts(system: SystemName): { request: number; effect: number } {
    return this.#counts.get(system) ?? { request: 0, effect: 0 };
  }

  effects(filter: Omit<BookFilter, "type"> = {}): EffectEntry[] {
    return this.read({ ...filter, type: "effect" }).filter((e): e is EffectEntry => e.type === "effect");
  }

  requests(filter: Omit<BookFilter, "type"> = {}): RequestEntry[] {
    return this.read({ ...filter, type: "request" }).filter((e): e is RequestEntry => e.type === "request");
  }

  /** A shelf of values, read back through their schema. `groupOf` sorts them, so that a few are found among many. */
  shelf<T>(name: string, schema: z.ZodType<T>, groupOf: (value: T) => string = () => ""): Shelf<T> {
    const values = new Map<string, T>();
    const groups = new Map<string, Map<string, T>>();
    const remove = (key: string) => {
      const old = values.get(key);
      if (old !== undefined) groups.get(groupOf(old))?.delete(key);
      return values.delete(key);
    };
    const put = (key: string, value: T) => {
      const old = values.get(key);
      const group = groupOf(value);
      if (old !== undefined && groupOf(old) !== group) groups.get(groupOf(old))?.delete(key);
      values.set(key, value);
      groups.set(group, (groups.get(group) ?? new Map<string, T>()).set(key, value));
    };
    for (const [key, value] of this.#kept.get(name) ?? []) put(key, schema.parse(value));
    this.#kept.delete(name);
    const keep = (key: string, value: unknown) => void this.#add({ type: "kept", n: this.#n + 1, shelf: name, key, value });
    return {
      get: (key) => values.get(key),
      put: (key, value) => {
        put(key, value);
        keep(key, value);
      },
      remove: (key) => {
        if (remove(key)) keep(key, null);
      },
      all: () => [...values],
      group: (group) => [...(groups.get(group) ?? [])],
    };
  }

  /** Resolves when everything booked so far is kept; call it before an answer goes out. Rejects when the disk fails. */
  async commit(): Promise<void> {
    if (this.#pending.length === 0) return;
    const entries = this.#pending;
    this.#pending = [];
    await this.#file?.commit(entries);
  }

  async close(): Promise<void> {
    await this.commit();
    await this.#file?.close();
  }

  #add<E extends Entry>(entry: E): E {
    this.#take(entry);
    if (this.#file) this.#pending.push(entry);
    return entry;
  }

  #take(entry: Entry): void {
    this.#n = entry.n;
    if (entry.type === "kept") return;
    this.#seen.push(entry);
    const counts = this.counts(entry.system);
    this.#counts.set(entry.system, { ...counts, [entry.type]: counts[entry.type] + 1 });
    if (entry.type === "request") this.#attempts.set(attemptKey(entry), entry.attempt);
  }

  #keep({ shelf, key, value }: KeptEntry): void {
    const values = this.#kept.get(shelf) ?? new Map<string, unknown>();
    this.#kept.set(shelf, values);
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
}

function attemptKey(entry: Pick<RequestEntry, "path" | "id">): string {
  return `${entry.path} ${entry.id}`;
}

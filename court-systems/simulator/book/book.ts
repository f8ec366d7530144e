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
  readonly #kept = new Map<string, Map<string, unknown>>();
  #pending: Entry[] = [];
  #n = 0;

  constructor(path?: string) {
    this.#file = path === undefined ? undefined : new BookFile(path);
    for (const entry of this.#file?.entries ?? []) this.#take(entry);
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

  effects(filter: Omit<BookFilter, "type"> = {}): EffectEntry[] {
    return this.read({ ...filter, type: "effect" }).filter((e): e is EffectEntry => e.type === "effect");
  }

  requests(filter: Omit<BookFilter, "type"> = {}): RequestEntry[] {
    return this.read({ ...filter, type: "request" }).filter((e): e is RequestEntry => e.type === "request");
  }

  /** A shelf of values, read back through their schema. */
  shelf<T>(name: string, schema: z.ZodType<T>): Shelf<T> {
    const values = new Map([...(this.#kept.get(name) ?? [])].map(([key, value]) => [key, schema.parse(value)]));
    return {
      get: (key) => values.get(key),
      put: (key, value) => {
        values.set(key, value);
        this.#add({ type: "kept", n: this.#n + 1, shelf: name, key, value });
      },
      remove: (key) => {
        if (values.delete(key)) this.#add({ type: "kept", n: this.#n + 1, shelf: name, key, value: null });
      },
      all: () => [...values],
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
    if (entry.type === "kept") return this.#keep(entry);
    this.#seen.push(entry);
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

import { z } from "zod";
import type { SystemName } from "../../../domain/court-profile.js";
import type { Instant } from "../../../domain/time/court-date.js";
import { InstantText, SystemName as System } from "../../shapes.js";
import type { Book, Shelf } from "../book/book.js";

export const FAULT_KINDS = ["down", "slow", "error", "duplicate", "garbage", "lostAnswer"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A system's fault from an instant (its own included) to another (not included); without them it holds for ever. */
export const Fault = z.strictObject({
  system: System,
  kind: z.enum(FAULT_KINDS),
  from: InstantText.optional(),
  to: InstantText.optional(),
});
export type Fault = z.output<typeof Fault>;
export const Faults = z.array(Fault).max(1000);

/** The faults that are switched on, kept in the book. */
export class FaultSwitches {
  readonly #shelf: Shelf<Fault[]>;

  constructor(book: Book) {
    this.#shelf = book.shelf("faults", Faults);
  }

  list(): Fault[] {
    return this.#shelf.get("now") ?? [];
  }

  set(faults: Fault[]): void {
    this.#shelf.put("now", faults);
  }

  /** The kinds that meet a request to this system at this instant. */
  active(system: SystemName, now: Instant): ReadonlySet<FaultKind> {
    return new Set(this.#at(system, now).map((f) => f.kind));
  }

  /**
   * When something that the system itself sends at `now` gets through: after the last fault that keeps it in;
   * undefined where that fault has no end. `copies` is 2 while answers come twice.
   */
  delivery(system: SystemName, now: Instant): { at: Instant | undefined; copies: 1 | 2 } {
    let at = now;
    for (;;) {
      const holding = this.#at(system, at).filter((f) => f.kind === "down" || f.kind === "error" || f.kind === "slow");
      if (holding.length === 0) return { at, copies: this.active(system, at).has("duplicate") ? 2 : 1 };
      if (holding.some((f) => f.to === undefined)) return { at: undefined, copies: 1 };
      at = holding.map((f) => f.to!).sort().at(-1)!;
    }
  }

  #at(system: SystemName, now: Instant): Fault[] {
    return this.list().filter((f) => f.system === system && (f.from === undefined || f.from <= now) && (f.to === undefined || now < f.to));
  }
}

import { z } from "zod";
import type { SystemName } from "../../domain/court-profile.js";
import { SystemName as System } from "../shapes.js";
import type { Book, Shelf } from "./book/book.js";

/** What a system refuses for good: a person by name or partyId, a thing by id, a payee by account number or holder. */
export const RefusalRule = z.strictObject({ system: System, target: z.string().min(1).max(200), because: z.string().min(1).max(500) });
export type RefusalRule = z.output<typeof RefusalRule>;
export const RefusalRules = z.array(RefusalRule).max(1000);

export class Refusals {
  readonly #shelf: Shelf<RefusalRule[]>;

  constructor(book: Book) {
    this.#shelf = book.shelf("refusals", RefusalRules);
  }

  list(): RefusalRule[] {
    return this.#shelf.get("now") ?? [];
  }

  set(rules: RefusalRule[]): void {
    this.#shelf.put("now", rules);
  }

  /** Why this system refuses one of these targets, where it does. */
  because(system: SystemName, ...targets: string[]): string | undefined {
    return this.list().find((r) => r.system === system && targets.includes(r.target))?.because;
  }
}

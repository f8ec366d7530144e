import { z } from "zod";
import type { Found, Person } from "../../shapes.js";
import type { Book, Shelf } from "../book/book.js";
import { contentHash } from "../hash.js";
import { institutionOf, type InstitutionId } from "./institutions.js";
import { inventedItems } from "./invented.js";
import { World, type Delays, type WorldItem } from "./world.js";

/** A thing found, and who knows of it. */
export interface Known extends Found {
  institution: InstitutionId;
}

const LABELS: Record<Found["type"], string> = {
  bankDeposit: "存款", house: "房屋", land: "土地使用权", vehicle: "车辆", securities: "证券", other: "其他财产",
};

/**
 * The id of a thing: the nth of its type that this person has in this case. The same in both queries and in the land
 * registry, so that answers about one thing meet.
 */
export function assetIdOf(owner: string, type: Found["type"], ordinal: number): string {
  return `${type}-${contentHash([owner, type, ordinal]).slice(0, 12)}`;
}

/** What there is to be found: laid down for a case (or for a person), else invented. */
export class Worlds {
  readonly #shelf: Shelf<World>;
  readonly #lines: Shelf<number>;

  constructor(book: Book) {
    this.#shelf = book.shelf("worlds", World);
    this.#lines = book.shelf("assetLines", z.number());
  }

  /** `key`: a caseId; or a principal debtor's id number or name, for all cases against that person. */
  set(key: string, world: World): void {
    this.#shelf.put(key, world);
  }

  get(key: string): World | undefined {
    return this.#shelf.get(key);
  }

  remove(key: string): void {
    this.#shelf.remove(key);
  }

  all(): [string, World][] {
    return this.#shelf.all();
  }

  delays(caseId: string, persons: readonly Person[]): Delays | undefined {
    return this.#of(caseId, persons)?.delaysMinutes;
  }

  /** What these persons have; `persons[0]` is the principal debtor. Things of people who are not asked about stay unknown. */
  found(caseId: string, persons: readonly Person[], query: "first" | "second"): Known[] {
    const world = this.#of(caseId, persons);
    if (!world) return persons.flatMap((p) => this.#known(inventedItems(p), () => p, (owner) => owner.idNumber ?? owner.name));
    const items = Array.isArray(world.found) ? world.found : world.found[query];
    const ownerOf = (item: WorldItem) => (item.of === undefined ? persons[0] : persons.find((p) => p.partyId === item.of || p.name === item.of));
    return this.#known(items, ownerOf, (owner) => `${caseId} ${owner.partyId}`);
  }

  /** Which place in line a measure on this thing has, as far as earlier measures from outside are known (L08). */
  inLine(assetId: string): number {
    return this.#lines.get(assetId) ?? 1;
  }

  #of(caseId: string, [principal]: readonly Person[]): World | undefined {
    const keys = [caseId, principal?.idNumber, principal?.name].filter((k) => k !== undefined);
    return keys.map((k) => this.#shelf.get(k)).find((w) => w !== undefined);
  }

  #known(items: readonly WorldItem[], ownerOf: (item: WorldItem) => Person | undefined, ownerKey: (owner: Person) => string): Known[] {
    const counts = new Map<string, number>();
    return items.flatMap((item) => {
      const owner = ownerOf(item);
      if (!owner) return [];
      const place = `${owner.partyId} ${item.type}`;
      const ordinal = (counts.get(place) ?? 0) + 1;
      counts.set(place, ordinal);
      const assetId = assetIdOf(ownerKey(owner), item.type, ordinal);
      if (this.inLine(assetId) !== item.inLine) this.#lines.put(assetId, item.inLine);
      const description = `${LABELS[item.type]}${ordinal}`;
      return [{
        assetId, type: item.type, value: item.value, controllable: item.controllable ?? item.type === "bankDeposit",
        encumbered: item.encumbered, inLine: item.inLine, of: owner.partyId, description, institution: institutionOf(item.type, ordinal),
      }];
    });
  }
}

import { yuanOfFen, type Fen } from "../money/fen.js";
import type { Instant } from "../time/court-date.js";
import type { CaseEvent } from "./events.js";
import { nameOf, targetOf, type Names } from "./names.js";

/** An event as readers see it (interface: Events): money in yuan, parties by name. */
export interface EventView {
  seq: number;
  at: Instant;
  type: CaseEvent["type"];
  actor: { post: string; name?: string } | { system: string };
  rule: string | null;
  data: Record<string, unknown>;
}

/** Fields that hold fen wherever they are numbers. */
const MONEY = new Set(["amount", "needed", "excess", "controllable", "claim", "value", "share", "principal", "exempt", "exemptGuide"]);
/** Fields that hold the id of a party, or a list of them. */
const PARTIES = new Set(["target", "targets", "payee", "payees", "party", "by", "against", "of", "respondent", "respondents", "confirmedBy"]);

/**
 * An event for the timeline: field names as in `EventData`, amounts in yuan instead of fen, `target`, `payee` and the like by
 * name. `fundsArrived` shows its arrival's fields flat, a party beside its id its name. The actor's name is the one that was
 * recorded with the event, if any.
 */
export function eventView(event: CaseEvent, names: Names): EventView {
  const { seq, at, type, rule } = event;
  return { seq, at, type, actor: actorView(event.actor), rule, data: dataView(event, names) };
}

function actorView(actor: CaseEvent["actor"] & { name?: string; staffId?: string }): EventView["actor"] {
  if ("system" in actor) return { system: actor.system };
  const name = actor.name ?? actor.staffId;
  return { post: actor.post, ...(name ? { name } : {}) };
}

function dataView(event: CaseEvent, names: Names): Record<string, unknown> {
  switch (event.type) {
    case "fundsArrived": {
      const { id, status: _status, ...arrival } = event.data.arrival;
      return shown({ arrivalId: id, ...arrival }, names);
    }
    case "performed": {
      const { on, amount, act, inFull, ...rest } = event.data;
      return shown({ on, ...(amount === undefined ? {} : { amount }), ...(act === undefined ? {} : { act }), inFull, ...rest }, names);
    }
    case "controlOrdered":
    case "measuresProposed": {
      const measures = event.data.measures.map(({ partyId: _party, assetId: _asset, assetType: _type, ...m }, i) =>
        ({ ...m, target: targetOf(event.data.measures[i]!) }));
      return shown({ ...event.data, measures }, names);
    }
    case "listingGroundRecorded":
      return { grounds: Object.fromEntries(Object.entries(event.data.grounds).map(([id, ground]) => [nameOf(id, names), ground])) };
    case "filed": {
      const parties = event.data.parties.map((p) => ({ ...p, name: nameOf(p.id, names) }));
      return shown({ ...event.data, parties }, names);
    }
    case "partyAdded":
      return shown({ ...event.data, party: { ...event.data.party, name: nameOf(event.data.party.id, names) } }, names);
    case "withdrawn":
    case "payeeAccountRecorded":
      return shown({ ...event.data, name: nameOf(event.data.partyId, names) }, names);
    default:
      return shown(event.data, names);
  }
}

function shown(data: object, names: Names): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shownValue(key, value, names)]));
}

function shownValue(key: string, value: unknown, names: Names): unknown {
  if (typeof value === "number") return MONEY.has(key) ? yuanOfFen(value as Fen) : value;
  if (typeof value === "string") return PARTIES.has(key) ? nameOf(value, names) : value;
  if (Array.isArray(value)) return value.map((v) => shownValue(key, v, names));
  return value !== null && typeof value === "object" ? shown(value, names) : value;
}

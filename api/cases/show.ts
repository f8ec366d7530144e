import type { CaseEvent } from "../../domain/case/events.js";
import type { CaseFile } from "../../domain/case/file.js";
import type { CourtProfile } from "../../domain/court-profile.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import type { CaseEvent as EventRow } from "../../prisma/generated/client.js";
import type { Deps } from "../../commands/deps.js";
import type { TheCase } from "../access/the-case.js";
import type { CasePeople } from "../people/case-people.js";
import { restored } from "../people/private-text.js";

export interface ShownEvent {
  seq: number;
  at: string;
  type: string;
  actor: { post: string; name?: string } | { system: string };
  rule: string | null;
  data: Record<string, unknown>;
}

export function showEvent(row: EventRow, _file: CaseFile, people: CasePeople, _profile: CourtProfile): ShownEvent {
  const actor = row.actor as unknown as CaseEvent["actor"] & { name?: string };
  return {
    seq: row.seq, at: instantOfMs(row.at.getTime()), type: row.type,
    actor: "system" in actor ? { system: actor.system } : { post: actor.post, ...(actor.name ? { name: actor.name } : {}) },
    rule: row.rule, data: restored(row.data as Record<string, unknown>, people),
  };
}

export interface ToShow {
  subject: TheCase;
  people: CasePeople;
  account: string | null;
  notices: readonly { serial: string; payer: string | null }[];
  deps: Deps;
}

export async function showCase({ subject, account }: ToShow): Promise<Record<string, unknown>> {
  return { id: subject.id, caseNumber: subject.number, account, team: subject.team, segment: subject.file.segment, status: subject.file.status };
}

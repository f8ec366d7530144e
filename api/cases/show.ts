import type { z } from "zod";
import type { Caller } from "../../auth/caller.js";
import { may } from "../../auth/caller.js";
import type { CaseEvent } from "../../domain/case/events.js";
import { eventView } from "../../domain/case/event-view.js";
import type { CaseFile, Law } from "../../domain/case/file.js";
import type { Names } from "../../domain/case/names.js";
import { viewOf } from "../../domain/case/view.js";
import type { CourtProfile } from "../../domain/court-profile.js";
import { yuanOfFen } from "../../domain/money/fen.js";
import { dateOf, instantOfMs, type Instant } from "../../domain/time/court-date.js";
import type { CaseEvent as EventRow } from "../../prisma/generated/client.js";
import { actingTeam, type TheCase } from "../access/the-case.js";
import { namesOf, type CasePeople } from "../people/case-people.js";
import { restored } from "../people/private-text.js";
import { staffName } from "../people/staff.js";
import { withStaffNames } from "../people/staff-fields.js";
import type { CaseOut, EventOut } from "../shapes/case-answers.js";

/** An event as its reader sees it: yuan for fen, names for ids of parties and of staff, free texts with their names again. */
export function showEvent(row: EventRow, people: CasePeople, profile: CourtProfile): z.input<typeof EventOut> {
  const event = { seq: row.seq, at: instantOfMs(row.at.getTime()), type: row.type, actor: row.actor, rule: row.rule, data: row.data } as unknown as CaseEvent;
  const { data, ...view } = eventView(event, namesFor(people));
  return { ...view, data: restored(withStaffNames(data, profile), people) };
}

/** Names of a case's people, and of who paid. */
function namesFor(people: CasePeople): Names {
  const names = namesOf(people);
  return (id) => (id === "payer" ? "付款人" : (names[id] ?? id));
}

export interface ToShow {
  subject: TheCase;
  /** The law that the case keeps since its filing. */
  law: Law;
  people: CasePeople;
  account: string | null;
  caller: Caller;
  profile: CourtProfile;
  now: Instant;
  temporalUrl: string;
}

/** A case as its reader sees it (interface: GET /v1/cases/{id}). */
export function showCase({ subject, law, people, account, caller, profile, now, temporalUrl }: ToShow): z.input<typeof CaseOut> {
  const { file } = subject;
  const { filedOn, officer, receivedAt, funds, tasks, ...view } = viewOf(file, namesFor(people), { law, on: dateOf(file.closedAt ?? now) });
  const acting = caller.teams.includes(actingTeam(subject, profile));
  return restored({
    id: subject.id, ...view,
    track: view.track ?? null, region: view.region ?? null, team: view.team ?? null, officer: officer ? staffName(profile, officer) : null,
    filedAt: filedOn, receivedAt: receivedAt ?? null, claim: view.claim ?? null, closedBy: view.closedBy ?? null, closedAt: view.closedAt ?? null,
    document: documentOf(subject), parties: partiesOf(file, people), account,
    tasks: tasks.map((t) => ({ ...t, id: `${subject.id}.${t.id}`, assignee: t.assignee ? staffName(profile, t.assignee) : null })),
    funds: { account, ...funds },
    because: file.triage?.because ?? null, critical: file.critical,
    holds: file.holds.map(({ id: _id, respondent, instalments, ...hold }) => ({
      ...hold, ...(respondent ? { respondent: namesFor(people)(respondent) } : {}),
      ...(instalments ? { instalments: instalments.map((i) => ({ dueOn: i.dueOn, amount: yuanOfFen(i.amount) })) } : {}),
    })),
    outages: file.failures.map(({ system, since, tries, nextTryAt, reason }) => ({ system, since, tries, nextTryAt, reason })),
    may: {
      conduct: acting && may(caller, "conductCase"),
      assign: caller.leads.includes(actingTeam(subject, profile)) && may(caller, "reassignWithinTeam"),
      transfer: may(caller, "transferBetweenTeams"),
    },
    seq: file.seq, temporalUrl,
  }, people);
}

function documentOf({ file, documentNumber }: TheCase): z.input<typeof CaseOut>["document"] {
  const { type, amount, tribunal, effectiveOn, performBy } = file.document;
  return {
    type, number: documentNumber, amount: amount === undefined ? null : yuanOfFen(amount),
    tribunal: tribunal ?? null, effectiveOn: effectiveOn ?? null, performBy: performBy ?? null,
  };
}

/** L23: who they are, as far as the case's work needs it; numbers, phones and accounts are not shown here. */
function partiesOf(file: CaseFile, people: CasePeople): z.input<typeof CaseOut>["parties"] {
  return file.parties.map((p) => {
    const person = people.find((x) => x.partyId === p.id);
    return {
      id: p.id, side: p.side, name: person?.name ?? p.id, natural: p.natural, principal: p.principal, residence: p.residence ?? null,
      minorUntil: p.minorUntil ?? null, hasLawyer: p.hasLawyer, represents: p.represents ?? null,
      withdrawn: file.withdrawnApplicants.includes(p.id),
    };
  });
}

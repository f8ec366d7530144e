import { deadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Law, MeasureKind } from "../case/file.js";
import { isMinor, respondentsOf } from "../case/party.js";
import { following, openTask, openTaskOf, wasAsked, within, withdrawTasks, type Due } from "../case/task-flow.js";
import type { Task, TaskAnswers, TaskKind } from "../case/tasks.js";
import { BadInput } from "../errors.js";
import { workingDaysBefore } from "../time/calendar.js";
import { dateOf, endOfDay, type CourtDate, type Instant } from "../time/court-date.js";
import { caseHold } from "./holds.js";
import { notApplicable } from "./person-measures.js";

/** The day on which the ground of a listing is asked for, so that the signature can be there on the day (R25). */
function groundAskedOn(file: CaseFile, law: Law): CourtDate | undefined {
  const two = deadline(file, "twoMonths");
  return two?.status === "open" ? workingDaysBefore(dateOf(two.dueAt), law.profile.periods.groundPreparation.length, law.calendars) : undefined;
}

/** R25, L09: a listing needs a recorded ground; it is asked for ahead of the day. */
export function askListingGround(ctx: Ctx): Happening[] {
  const { file, law, today } = ctx;
  const two = deadline(file, "twoMonths");
  const asked = groundAskedOn(file, law);
  if (!two || !asked || today < asked || file.performedInFullAt || file.closing || wasAsked(file, "recordListingGround") || caseHold(file, today)) return [];
  if (!law.profile.settings.punishmentMeasures.includes("dishonestDebtorListing")) return [];
  const who = respondentsOf(file.parties).filter((p) => !isMinor(p, dateOf(two.dueAt))).map((p) => p.id);
  return who.length ? [groundTask(ctx, who, following(two))] : [];
}

function groundTask(ctx: Ctx, respondents: string[], due: Due): Happening {
  return openTask(ctx, { kind: "recordListingGround", rule: "L09", role: ctx.law.profile.functions.commandCenter, due, about: { respondents } });
}

/** When the ground is asked for, as long as it was not. */
export function groundDates(file: CaseFile, law: Law): Instant[] {
  const asked = wasAsked(file, "recordListingGround") ? undefined : groundAskedOn(file, law);
  return asked ? [endOfDay(asked)] : [];
}

const proposed = (file: CaseFile, kind: MeasureKind) => file.measures.filter((m) => m.kind === kind && m.status === "proposed");

/** The signatures and choices that put-forward measures wait for (L09, L10: the president signs; R25: the command center chooses). */
export function askSignatures(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  if (file.performedInFullAt || file.closing) return [];
  const { president, commandCenter } = law.profile.functions;
  const asks: Happening[] = [];
  const ask = (kind: TaskKind, rule: string, role: string, measures: CaseFile["measures"]) => {
    if (measures.length === 0 || openTaskOf(file, kind)) return;
    asks.push(openTask(ctx, {
      kind, rule, role, due: within(ctx, "signature"), about: { measureIds: measures.map((m) => m.id), targets: measures.map((m) => m.partyId) },
    }));
  };
  ask("signRestriction", "L10", president, proposed(file, "consumptionRestriction"));
  const list = proposed(file, "dishonestDebtorListing");
  const unknown = list.filter((m) => !file.grounds[m.partyId]);
  if (unknown.length && !openTaskOf(file, "recordListingGround")) asks.push(groundTask(ctx, unknown.map((m) => m.partyId), within(ctx, "signature")));
  ask("signListing", "L09", president, list.filter((m) => (file.grounds[m.partyId] ?? "none") !== "none"));
  ask("choosePublication", "R25", commandCenter, proposed(file, "publication").filter((m) => !m.channel));
  return asks;
}

/** A signature that nothing waits for any more is not asked for. */
export function dropSignatures(ctx: Ctx): Happening[] {
  const waits = (id: string) => ctx.file.measures.some((m) => m.id === id && m.status === "proposed");
  const kinds: TaskKind[] = ["signRestriction", "signListing", "choosePublication"];
  return withdrawTasks(ctx, "不再需要签发 nothing waits for it any more", (t) =>
    kinds.includes(t.kind) && !(t.about["measureIds"] as string[]).some(waits));
}

/** L09: the ground of each respondent that was asked about is recorded; `none` makes the listing not applicable. */
export function groundRecorded(_ctx: Ctx, answer: TaskAnswers["recordListingGround"], task: Task): Happening[] {
  const asked = (task.about["respondents"] ?? []) as string[];
  const errors = [
    ...answer.grounds.flatMap((g, i) => (asked.includes(g.respondent) ? [] : [{ pointer: `/grounds/${i}/respondent`, message: "未询问该被执行人 not asked about" }])),
    ...asked.filter((id) => !answer.grounds.some((g) => g.respondent === id)).map((id) => ({ pointer: "/grounds", message: `缺少${id}的认定 the ground of ${id} is missing` })),
  ];
  if (errors.length) throw new BadInput(errors);
  return [happened("listingGroundRecorded", "L09", { grounds: Object.fromEntries(answer.grounds.map((g) => [g.respondent, g.ground])) })];
}

/** A signature puts the measure on its way to the outside system; a refusal is recorded as not applicable. */
export function signed(ctx: Ctx, kind: "consumptionRestriction" | "dishonestDebtorListing", measureIds: string[], answer: TaskAnswers["signListing"]): Happening[] {
  const mine = ctx.file.measures.filter((m) => measureIds.includes(m.id) && m.status === "proposed");
  const rule = kind === "consumptionRestriction" ? "L10" : "L09";
  if (!answer.approve) return mine.map((m) => notApplicable(m, rule, answer.because ?? "院长未签发 not signed"));
  return mine.length ? [happened("measuresSigned", rule, { kind, measureIds: mine.map((m) => m.id) })] : [];
}

/** R25: the channel is one of the court's, and the chooser says why. */
export function channelChosen(ctx: Ctx, answer: TaskAnswers["choosePublication"]): Happening[] {
  if (!ctx.law.profile.publicationChannels.includes(answer.channel)) {
    throw new BadInput([{ pointer: "/channel", message: `应为 one of ${ctx.law.profile.publicationChannels.join(", ")}` }]);
  }
  return [happened("publicationChosen", "R25", { channel: answer.channel, because: answer.because })];
}

/** R25: what follows from the other measures: no ground, no listing; ringback only with a listing; publication only of what took effect. */
export function followingMeasures(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const of = (partyId: string, kind: MeasureKind) => file.measures.filter((m) => m.partyId === partyId && m.kind === kind).at(-1);
  const settled = (m: CaseFile["measures"][number] | undefined) => m === undefined || !["proposed", "ordered"].includes(m.status);
  return file.measures.filter((m) => m.status === "proposed").flatMap((m): Happening[] => {
    const listing = of(m.partyId, "dishonestDebtorListing");
    const restriction = of(m.partyId, "consumptionRestriction");
    const goes = () => [happened("measuresSigned", "R25", { kind: m.kind, measureIds: [m.id] })];
    switch (m.kind) {
      case "dishonestDebtorListing":
        return file.grounds[m.partyId] === "none" ? [notApplicable(m, "L09", "无法定纳失情形 no ground of listing")] : [];
      case "ringbackTone":
        if (!settled(listing)) return [];
        return listing?.status === "inEffect" ? goes() : [notApplicable(m, "R25", "未纳失，不设失信彩铃 a tone goes only with a listing")];
      case "publication":
        if (!m.channel || !settled(listing) || !settled(restriction)) return [];
        return restriction?.status === "inEffect" || listing?.status === "inEffect"
          ? goes()
          : [notApplicable(m, "R25", "未生效任何措施，不予公布 no measure took effect")];
      default:
        return [];
    }
  });
}

import { z } from "zod";
import { SYSTEMS, type CourtProfile, type PeriodName, type SystemName } from "../domain/court-profile.js";
import { RIGHTS } from "../domain/rights.js";
import { LONGEST } from "../domain/time/calendar.js";
import { isCourtDate } from "../domain/time/court-date.js";

const id = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/, "a short Latin id (letters, digits, hyphen) 应为拉丁字母代号");
const text = z.string().trim().min(1, "must not be empty 不能为空").max(200);
const bilingual = z.strictObject({ zh: text, en: text });
const date = z.string().refine(isCourtDate, "an existing date as YYYY-MM-DD 应为实际存在的日期");
const person = z.strictObject({ staffId: id, name: text });
const count = z.number().int().min(1);

/** Which periods may be 0: those that say how long before something a person is asked. */
const MAY_BE_ZERO: readonly PeriodName[] = ["groundPreparation", "renewalNotice"];

function period(name: PeriodName) {
  return z.strictObject({
    length: z.number().int().min(MAY_BE_ZERO.includes(name) ? 0 : 1).max(LONGEST.days),
    unit: z.enum(["workingDays", "days", "months"]),
    rule: z.string().regex(/^[RL]\d\d$/, "the id of the rule, R01 to R49 or L01 to L28 应为规则编号"),
    from: date,
  });
}

/** Named one by one, so that the compiler asks for each new period here. */
const PERIOD_NAMES: Record<PeriodName, true> = {
  transfer: true, triageWait: true, acceptCase: true, offlineSearch: true, twoMonths: true, punishment: true, groundPreparation: true,
  disbursement: true, payment: true, approveFunds: true, confirmArrival: true, approveDistribution: true, backfillReceipt: true, deferredDisbursement: true,
  planObjection: true, planOpposition: true, planLawsuit: true, notice: true, noticeByHandler: true, query: true, propertyReport: true,
  critical: true, term: true, criticalNonLitigation: true, termNonLitigation: true, listingDeletion: true, restrictionLifting: true,
  listingTerm: true, freezeDeposit: true, sealMovable: true, sealImmovable: true, renewalNotice: true, confirmPerformance: true,
  approveClosing: true, settleOutage: true, sameRespondent: true, claimFunds: true, deductDeposit: true, recordPayeeAccount: true,
  settlePayment: true, objectionReview: true, signature: true, waitingControl: true,
};

function record<K extends string, S extends z.ZodType>(keys: readonly K[], schema: (key: K) => S) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, schema(key)])) as Record<K, S>);
}

const post = z.strictObject({ id, title: bilingual, holder: person, rights: z.array(z.enum(RIGHTS)) });

const team = z.strictObject({
  id, name: bilingual,
  track: z.enum(["fastTrack", "enforcementTeam", "tribunal", "commandCenter", "objectionGroup"]),
  region: id.optional(), jurisdiction: z.array(text).min(1).optional(), tribunal: text.optional(),
  leader: id, members: z.array(person),
});

const system = z.strictObject({
  callTimeoutMs: count.max(600_000),
  triesPerCall: count.max(20),
  backOffMinutes: z.array(z.number().positive().max(1440)).min(1),
  patienceMinutes: count.max(60 * 24 * 60),
  maxCallsPerSecond: z.number().positive().optional(),
});

const functions = record(
  ["filing", "commandCenter", "fundsManager", "fundsApprover", "director", "vicePresident", "president", "clerk", "administrator", "auditor", "integrator"],
  () => id,
);

/**
 * The shape of a court's profile as it stands in a file: strict, so that a misspelt setting is a mistake and never a silent default.
 * What no shape can say (ids that must exist, towns in two regions …) is in `profile-checks.ts`.
 */
export const profileSchema: z.ZodType<CourtProfile> = z.strictObject({
  id,
  version: count,
  court: z.strictObject({ zh: text, en: text, county: text }),
  letterhead: z.strictObject({ address: text.optional(), phone: text.optional(), accountName: text.optional(), accountBank: text.optional() }).optional(),
  numbering: z.strictObject({
    mode: z.enum(["own", "given"]),
    courtCode: z.strictObject({
      zh: z.string().regex(/^\p{Script=Han}\d{2,4}$/u, "a court code as 豫1321 应为法院代字"),
      latin: z.string().regex(/^[a-z]{1,4}\d{2,4}$/, "the court code in Latin letters as yu1321 应为法院代字的拼音"),
    }),
  }),
  inForceFrom: date,
  posts: z.array(post).min(1),
  teams: z.array(team).min(1),
  kindTeams: z.strictObject({ preservation: id, objection: id, reinstated: id, entrusted: id }),
  fastTrackTeam: id,
  commandCenterTeam: id,
  regions: z.array(z.strictObject({ id, name: bilingual, team: id, towns: z.array(text).min(1) })).min(1),
  functions,
  periods: record(Object.keys(PERIOD_NAMES) as PeriodName[], period),
  settings: z.strictObject({
    manyParties: count.min(2),
    fastTrackCounts: z.enum(["document", "documentInterestFee"]),
    interestYearDays: z.literal([365, 360]),
    doubledRatePerDay: z.string().regex(/^0\.\d{1,6}$/, "percent a day as a decimal string, 0.0175 应为每日百分率"),
    doubledCountsFromDayAfterTerm: z.boolean(),
    minorAge: z.number().int().min(14).max(21),
    transferAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day as HH:mm, in quotes 应为时刻"),
    criminalPropertyMeasures: z.boolean(),
    applicationFee: z.enum(["apart", "takeFromArrivals"]),
    livingAllowance: z.strictObject({
      perMonth: z.string().regex(/^[1-9]\d{0,5}\.\d\d$/, "yuan a month as \"680.00\", in quotes 应为每月元数"), months: count.max(24),
    }).optional(),
    feeWithoutAmount: z.string().regex(/^([5-9]\d|[1-4]\d\d)\.\d\d$|^500\.00$/, "yuan from 50.00 to 500.00, in quotes 应为50.00至500.00元").optional(),
    fundsFormalities: z.enum(["full", "approvalOnly"]).optional(),
    bankHonoursValidUntil: z.boolean(),
    reconcileAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day as HH:mm, in quotes 应为时刻").optional(),
    paymentValidMinutes: count.max(7 * 24 * 60),
    punishmentMeasures: z.array(z.enum(["consumptionRestriction", "dishonestDebtorListing", "ringbackTone", "publication"])),
  }),
  publicationChannels: z.array(z.strictObject({ id, name: bilingual })),
  systems: record<SystemName, typeof system>(SYSTEMS, () => system),
});

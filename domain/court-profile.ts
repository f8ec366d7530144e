import type { LivingAllowance } from "./money/exemption.js";
import type { Period } from "./time/period.js";

/** The tracks into which triage sends a case (R15). */
export type Track = "fastTrack" | "enforcementTeam" | "tribunal" | "commandCenter" | "objectionGroup";
/** Kinds of enforcement case (L28: 首执, 执恢, 执保, 受托, 执异). */
export type CaseKind = "initial" | "reinstated" | "preservation" | "entrusted" | "objection";

/** Names of the outside systems; the interface's names, acceptance uses them in `faults`. */
export const SYSTEMS = [
  "networkQuery", "landRegistry", "bank", "consumptionRestriction", "dishonestDebtorList", "ringback", "publication", "eService",
] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** A post (岗位) of the court: who may do what hangs on the post, never on the person. */
export interface Post {
  /** Latin id, e.g. `director`, `east`, `funds-manager`; used in tokens, tasks and events. */
  id: string;
  title: { zh: string; en: string };
  /** Invented person who holds it in the shipped profiles. */
  holder: { staffId: string; name: string };
  rights: string[];
}

/** A team that can carry cases; its id is the id of the post of its leader. */
export interface Team {
  id: string;
  name: { zh: string; en: string };
  track: Track;
  /** Region of R20, only for enforcement teams. */
  region?: string;
  /** Towns of the tribunal's jurisdiction (R08), only for tribunals. */
  jurisdiction?: string[];
  /** How legal documents name the tribunal (`document.tribunal`). */
  tribunal?: string;
  /** Quota judge or team leader who answers for the team (R10): a post. */
  leader: string;
  members: { staffId: string; name: string }[];
}

/** A period of the profile with the rule it comes from and the date from which it applies (R48). */
export interface RulePeriod extends Period {
  rule: string;
  /** R48: the day from which the rule applies, `YYYY-MM-DD`; the schema of profiles asks for it. */
  from?: string;
}

/** Names of the periods; each is a setting of the profile. */
export interface Periods {
  transfer: RulePeriod;            // R23 2 working days from filing
  triageWait: RulePeriod;          // R24 5 working days after transfer
  acceptCase: RulePeriod;          // R10 the leader accepts
  offlineSearch: RulePeriod;       // R26 1 month from acceptance
  twoMonths: RulePeriod;           // R25 2 months from filing
  punishment: RulePeriod;          // R25 3 working days after
  groundPreparation: RulePeriod;   // R25 L09 how long before twoMonths' end the listing ground is asked for (working days)
  disbursement: RulePeriod;        // R29 30 days from arrival
  payment: RulePeriod;             // R46 2 days from complete formalities
  approveFunds: RulePeriod;        // R46 when the approval is asked to be there
  confirmArrival: RulePeriod;      // R46 when the confirmation of an arrival is asked for
  approveDistribution: RulePeriod; // R46 when the director's signature is asked for
  planObjection: RulePeriod;       // L14 15 days from service
  planOpposition: RulePeriod;      // L14 15 days
  planLawsuit: RulePeriod;         // L14 15 days
  deferredDisbursement: RulePeriod; // L16 10 days from the day on which the ground fell away
  backfillReceipt: RulePeriod;     // R46 when a receipt's number is to be there
  notice: RulePeriod;              // L03 10 days from receipt of the application
  noticeByHandler: RulePeriod;     // L03 3 days from the handler's receipt
  query: RulePeriod;               // L25 5 working days
  propertyReport: RulePeriod;      // L03 how long the respondent has to report
  critical: RulePeriod;            // L01 5 months
  term: RulePeriod;                // L01 6 months
  criticalNonLitigation: RulePeriod; // L01 2 months
  termNonLitigation: RulePeriod;   // L01 3 months
  listingDeletion: RulePeriod;     // L09 3 working days
  restrictionLifting: RulePeriod;  // L10 1 working day
  listingTerm: RulePeriod;         // L09 2 years for grounds 2 to 6
  freezeDeposit: RulePeriod;       // L08 1 year
  sealMovable: RulePeriod;         // L08 2 years
  sealImmovable: RulePeriod;       // L08 3 years
  renewalNotice: RulePeriod;       // L08 how many working days before the last one the renewal is asked for
  confirmPerformance: RulePeriod;  // R30 next working day
  approveClosing: RulePeriod;      // L28 5 working days
  settleOutage: RulePeriod;        // an outage's or a strange answer's task
  sameRespondent: RulePeriod;      // R21 12 months
  claimFunds: RulePeriod;          // R27
  deductDeposit: RulePeriod;       // L25 when a frozen deposit is asked to be deducted
  recordPayeeAccount: RulePeriod;  // R46 when the payee's account is asked for
  settlePayment: RulePeriod;       // an instruction whose fate the bank does not tell
  objectionReview: RulePeriod;     // L12 15 days
  waitingControl: RulePeriod;      // L08 how long until a control that waits in line is asked about again
  signature: RulePeriod;           // R25 L09 L10 when a signature is asked to be there: the next working day
}
export type PeriodName = keyof Periods;

/** Patience with an outside system: plain data, in milliseconds where named so. */
export interface SystemSettings {
  callTimeoutMs: number;
  /** Tries inside one activity before the failure goes back to the case. */
  triesPerCall: number;
  /** Waits between the case's own later tries; the last one repeats. ISO-like durations in minutes. */
  backOffMinutes: number[];
  /** After this long without success a person gets `settleOutage`; tries go on. */
  patienceMinutes: number;
  /** Calls per second towards the system from one worker; absent: no limit. */
  maxCallsPerSecond?: number;
}

/** A court's profile: everything that differs between courts, and nothing else (checked by `courts/profile-schema.ts`). */
export interface CourtProfile {
  id: string;
  version: number;
  court: { zh: string; en: string; county: string };
  /** What the court's documents print beside its name; a case does not carry it. `accountBank`: where the case accounts are kept (R28). */
  letterhead?: { address?: string; phone?: string; accountName?: string; accountBank?: string };
  numbering: { mode: "own" | "given"; courtCode: { zh: string; latin: string } };
  /** R48: the order's own date; steps of a case bind cases filed from it. */
  inForceFrom: string;
  posts: Post[];
  teams: Team[];
  /** Which team takes which kind outright (R15). Values are team ids. */
  kindTeams: { preservation: string; objection: string; reinstated: string; entrusted: string };
  fastTrackTeam: string;
  commandCenterTeam: string;
  regions: { id: string; name: { zh: string; en: string }; team: string; towns: string[] }[];
  /** Posts by the order's function (R16, R19, R46 …). */
  functions: {
    filing: string; commandCenter: string; fundsManager: string; fundsApprover: string; director: string;
    vicePresident: string; president: string; clerk: string; administrator: string; auditor: string; integrator: string;
  };
  periods: Periods;
  settings: {
    manyParties: number;                       // R12
    fastTrackCounts: "document" | "documentInterestFee"; // R15 against which amount
    interestYearDays: 365 | 360;               // L05
    doubledRatePerDay: string;                 // L05 "0.0175" percent a day
    doubledCountsFromDayAfterTerm: boolean;    // L05
    minorAge: number;                          // L09
    transferAt: string;                        // R23 "17:00"
    criminalPropertyMeasures: boolean;         // restriction and listing in criminal property cases
    applicationFee: "apart" | "takeFromArrivals";
    livingAllowance?: LivingAllowance;         // L17 what the deductDeposit task shows; absent: no figures
    feeWithoutAmount?: string;                 // L07 yuan, 50 to 500; absent: 50.00
    /** R46: every formality (confirmation, distribution, approval, receipt); absent, as in cases filed before it: one approval. */
    fundsFormalities?: "full" | "approvalOnly";
    bankHonoursValidUntil: boolean;
    /** R01: when the day before is reconciled, HH:mm; 06:00 when absent. */
    reconcileAt?: string;
    paymentValidMinutes: number;
    /** Measures of R25 that this court applies, in order. */
    punishmentMeasures: ("consumptionRestriction" | "dishonestDebtorListing" | "ringbackTone" | "publication")[];
  };
  publicationChannels: { id: string; name: { zh: string; en: string } }[];
  systems: Record<SystemName, SystemSettings>;
}

/**
 * What a case carries of the profile: no names of people, so none reach a history.
 * Made once at filing; a case keeps it through continue-as-new.
 */
export type CaseProfile = Omit<CourtProfile, "posts" | "teams" | "publicationChannels" | "letterhead"> & {
  teams: (Omit<Team, "members"> & { leaderStaffId: string })[];
  publicationChannels: string[];
  /** Chinese titles of posts, for what supervisors read in a history. Optional: cases filed before it have none. */
  titles?: Record<string, string>;
};

/** Strips a profile to what a case may carry. */
export function profileForCase(profile: CourtProfile): CaseProfile {
  const { posts, teams, publicationChannels, letterhead: _letterhead, ...rest } = profile;
  return {
    ...rest,
    teams: teams.map(({ members: _members, ...team }) => ({
      ...team,
      leaderStaffId: posts.find((p) => p.id === team.leader)?.holder.staffId ?? team.leader,
    })),
    publicationChannels: publicationChannels.map((c) => c.id),
    titles: Object.fromEntries(posts.map((p) => [p.id, p.title.zh])),
  };
}

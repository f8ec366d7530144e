import * as closing from "../segments/closing.js";
import * as control from "../segments/control.js";
import * as deduction from "../segments/deduction.js";
import * as plan from "../segments/distribution-plan.js";
import * as formalities from "../segments/formalities.js";
import * as funds from "../segments/funds.js";
import * as holds from "../segments/holds.js";
import * as intake from "../segments/intake.js";
import * as lifting from "../segments/lifting.js";
import * as moves from "../segments/moves.js";
import * as query from "../segments/network-query.js";
import * as offline from "../segments/offline-search.js";
import * as outages from "../segments/outages.js";
import * as payments from "../segments/payments.js";
import * as renewal from "../segments/renewal.js";
import * as signatures from "../segments/signatures.js";
import * as term from "../segments/term.js";
import * as triage from "../segments/triage.js";
import * as twoMonths from "../segments/two-months.js";
import type { Ctx } from "./context.js";
import type { Happening } from "./events.js";
import { wantedActions } from "./open-actions.js";

type Rule = (ctx: Ctx) => Happening[];

/** What follows from the file as it stands, in the order of the order. Each yields nothing once it has been done. */
export const REACTIONS: Rule[] = [
  // What the days alone bring: holds that end, days that do not count, then what is overdue.
  holds.endedHolds,              // L21 L20 L09
  holds.beganHolds,
  holds.brokenSettlement,        // L20
  holds.missedInstalment,        // R41
  term.excludeSuspendedDays,     // L01
  plan.planPeriodsEnded,         // L14
  term.overdue,
  term.becameCritical,           // L01
  // 立案两个月: performance in full comes before what it makes needless.
  twoMonths.dropped,
  twoMonths.heldBack,
  // The segments.
  query.transfer,                // R23
  triage.triage,                 // R15 R24
  moves.handOver,                // R10
  control.controlFound,          // L25
  intake.askToAccept,            // R10
  intake.askNotice,              // L03
  intake.askReportOrder,         // L03
  offline.askOfflineSearch,      // R26
  deduction.askDeduction,        // L25
  deduction.deductedArrived,     // L08 L25
  closing.askObjection,          // R09
  renewal.askRenewal,            // L08
  renewal.expireMeasures,
  signatures.askListingGround,   // L09
  twoMonths.atTwoMonths,         // R25
  twoMonths.putForward,
  twoMonths.barredByProperty,    // L09
  signatures.followingMeasures,
  signatures.dropSignatures,
  signatures.askSignatures,      // L09 L10
  twoMonths.punishmentMet,
  lifting.liftMeasures,          // L09 L10
  formalities.voidOutdated,      // R46
  formalities.askFormalities,
  funds.askApproval,
  payments.askPayment,
  formalities.askReceipts,
  closing.wrapUp,
  closing.proposeClosing,        // L28
  closing.askClosing,
  // Outside systems.
  (ctx) => outages.abandonCalls(ctx, wantedActions(ctx.file, ctx.law, ctx.now).map((a) => a.id)),
  outages.askToSettleOutage,
  outages.askAboutSilence,
];

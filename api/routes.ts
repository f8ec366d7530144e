import { distribution } from "./calculations/distribution.js";
import { deadline } from "./calculations/deadline.js";
import { interest } from "./calculations/interest.js";
import { importCalendar, listCalendars } from "./calendars/calendars.js";
import { claimOfOneCase } from "./cases/claim.js";
import { eventsOfCase } from "./cases/events.js";
import { fileCaseRoute } from "./cases/file.js";
import { listCases } from "./cases/list.js";
import { oneCase } from "./cases/one.js";
import { previewRoute } from "./cases/preview.js";
import { closeCase } from "./conduct/closures.js";
import { deferDisbursement, releaseDisbursement } from "./conduct/deferrals.js";
import { draftPlan, judgeObjection, objectToPlan, opposeObjection, sueObjection } from "./conduct/distribution-plans.js";
import { grantGrace, resume, suspend, withdraw } from "./conduct/holds.js";
import { moveToTeam, reassign } from "./conduct/moves.js";
import { addParty } from "./conduct/parties.js";
import { recordPerformance } from "./conduct/performances.js";
import { recordSettlement } from "./conduct/settlements.js";
import { documentAsDocx, documentAsPdf } from "./documents/download.js";
import { listDocuments } from "./documents/list.js";
import { arrivals } from "./funds/arrivals.js";
import { claimFunds } from "./funds/claim.js";
import { listDifferences, settleDifference } from "./funds/differences.js";
import { ledgerCsv, ledgerXlsx } from "./funds/ledger-export.js";
import { ledgerOfCase } from "./funds/ledger.js";
import { monthEnd, monthEndCsv } from "./funds/month-end.js";
import { listNotices } from "./funds/notices.js";
import { listReconciliations, oneReconciliation, reconcile } from "./funds/reconciliations.js";
import { listRefusals } from "./funds/refusals.js";
import { undoClaim } from "./funds/undo.js";
import { listUnidentified } from "./funds/unidentified.js";
import { me } from "./me/me.js";
import { oneOutcome } from "./outcomes/one.js";
import type { Route } from "./route.js";
import { completeTask } from "./tasks/complete.js";
import { listTasks } from "./tasks/list.js";
import { oneTask } from "./tasks/one.js";

/** Every route under `/v1`. */
export const ROUTES: readonly Route[] = [
  me,
  fileCaseRoute, previewRoute, listCases, oneCase, claimOfOneCase, eventsOfCase,
  recordPerformance, recordSettlement, addParty, suspend, resume, grantGrace, withdraw, deferDisbursement, releaseDisbursement,
  draftPlan, objectToPlan, opposeObjection, sueObjection, judgeObjection, closeCase, reassign, moveToTeam,
  listTasks, oneTask, completeTask,
  arrivals, listNotices, listUnidentified, claimFunds, undoClaim, ledgerOfCase, ledgerCsv, ledgerXlsx,
  listReconciliations, oneReconciliation, reconcile, listDifferences, settleDifference, listRefusals, monthEnd, monthEndCsv,
  listDocuments, documentAsPdf, documentAsDocx,
  deadline, interest, distribution,
  oneOutcome,
  listCalendars, importCalendar,
];

import { LISTING_GROUNDS, type TaskKind } from "../case/tasks.js";

/** What a simulated person needs to know to answer a task; ids and yuan as the API shows them. */
export interface TaskAtHand {
  kind: TaskKind;
  caseNumber: string;
  about: Record<string, unknown>;
  /** Ids of the profile's channels, the preferred first. */
  channels: readonly string[];
  /** Names (or ids) of the respondents whose ground of listing is asked. */
  respondents: readonly string[];
  /** Whether the respondent reported property as ordered; if not, L09's ground 4 is there. */
  reportsProperty: boolean;
  /** Houses and land that a search offline finds, values in yuan. */
  offline: readonly { type: "house" | "land"; value: string }[];
  /** Yuan under control at a bank, for a deduction. */
  frozen: string;
}

/** What a diligent member of staff usually answers, by the form of the task: approve, find what is there, name a reason. */
export function usualAnswer(task: TaskAtHand): Record<string, unknown> {
  switch (task.kind) {
    case "acceptCase":
    case "issueNotice":
    case "orderPropertyReport":
    case "pay":
      return {};
    case "searchOffline":
      return { found: task.offline.map((f) => ({ type: f.type, value: f.value })) };
    case "recordListingGround":
      return {
        grounds: task.respondents.map((respondent) => task.reportsProperty
          ? { respondent, ground: "none", because: "已如实报告财产 reported as ordered" }
          : { respondent, ground: LISTING_GROUNDS[3] }),
      };
    case "choosePublication":
      return { channel: task.channels[0] ?? "", because: "便于当地群众知悉 best known where the respondent lives" };
    case "deductDeposit":
      return { ruling: `${task.caseNumber}之一`, amount: task.frozen };
    case "recordPayeeAccount":
    case "correctPayee":
      return { holder: "收款人", bank: "南召农村商业银行", number: "6228480199999999" };
    case "backfillReceipt":
      return { receipt: `${task.caseNumber}收据${typeof task.about["arrivalId"] === "string" ? task.about["arrivalId"] : ""}` };
    case "renewMeasure":
      return { renew: true };
    case "settleOutage":
    case "examineAnswer":
      return { note: "已联系系统运维 the operator was told" };
    case "settlePayment":
      return { outcome: "paid", statement: "银行对账单 bank statement" };
    case "decideObjection":
      return { outcome: "dismissed", ruling: `${task.caseNumber}裁定` };
    default:
      return { approve: true };
  }
}

import { executeChild, ParentClosePolicy, proxyActivities, proxyLocalActivities, WorkflowIdReusePolicy } from "@temporalio/workflow";
import type { CaseActivities, Request, Stamped, SystemCall } from "../activities/contract.js";
import { systemOf, type Action, type ActionAnswers } from "../domain/case/actions.js";
import { MEASURE_LABELS, SYSTEM_LABELS } from "../domain/case/labels.js";
import type { SystemName, SystemSettings } from "../domain/court-profile.js";
import { yuanOfFen } from "../domain/money/fen.js";
import { courtSystemOptions } from "./activity-options.js";
import { disbursement, disbursementWorkflowId } from "./disbursement.js";
import { caseWorkflowId, type CaseStart } from "./enforcement-case.messages.js";

const acts = proxyActivities<CaseActivities>({ startToCloseTimeout: "1m" });
/** Bounded as the hand-over of events is (outbox.ts); what fails is tried again as any call. */
const REGISTER = { startToCloseTimeout: "6s", scheduleToCloseTimeout: "7s", retry: { initialInterval: "500ms", maximumAttempts: 3 } } as const;
const register = proxyLocalActivities<CaseActivities>(REGISTER);

const options = (action: Action, patience: SystemSettings) => courtSystemOptions(systemOf(action) as SystemName, patience, summaryOf(action));

/** What a step of the history is called. */
function summaryOf(action: Action): string {
  switch (action.kind) {
    case "openCaseAccount":
      return "开立一案一账号";
    case "runQuery":
      return action.query === "first" ? "首次网络查控" : "二次网络查控";
    case "consultRegister":
      return "分流：同一被执行人与在办案件数";
    case "controlAssets":
      return `控制财产 ${action.instructions.length} 项（${SYSTEM_LABELS[action.system]}）`;
    case "renewControl":
      return `续行查封冻结 ${action.instructions.length} 项`;
    case "askControl":
      return `查询轮候控制 ${action.instructions.length} 项`;
    case "liftControl":
      return `解除查封冻结 ${action.instructions.length} 项`;
    case "applyMeasures":
      return `${MEASURE_LABELS[action.measure].zh} ${action.instructions.length} 人`;
    case "liftMeasures":
      return `解除${MEASURE_LABELS[action.measure].zh} ${action.instructions.length} 人`;
    case "disburse":
      return `发放案款 ${yuanOfFen(action.amount)}元（${action.disbursementId}）`;
  }
}

/** R27: opens the case's account at the bank. */
export function openCaseAccount(r: Request<"openCaseAccount">, patience: SystemSettings): Promise<Stamped<ActionAnswers["openCaseAccount"]>> {
  return acts.openCaseAccount.executeWithOptions(options(r.action, patience), [r]);
}

/** R23, R24: sends the batch and collects what has been answered. */
export function runQuery(r: Request<"runQuery">, patience: SystemSettings): Promise<Stamped<ActionAnswers["runQuery"]>> {
  return acts.runQuery.executeWithOptions(options(r.action, patience), [r]);
}

/** R21, R20: asks the register of all cases under its lock, and takes the place. */
export function consultRegister(r: Request<"consultRegister">): Promise<Stamped<ActionAnswers["consultRegister"]>> {
  return register.consultRegister.executeWithOptions({ ...REGISTER, summary: summaryOf(r.action) }, [r]);
}

/** L25: freezes and seals what was found. */
export function controlAssets(r: Request<"controlAssets">, patience: SystemSettings): Promise<Stamped<ActionAnswers["controlAssets"]>> {
  return acts.controlAssets.executeWithOptions(options(r.action, patience), [r]);
}

/** L08: renews measures before their term ends. */
export function renewControl(r: Request<"renewControl">, patience: SystemSettings): Promise<Stamped<ActionAnswers["renewControl"]>> {
  return acts.renewControl.executeWithOptions(options(r.action, patience), [r]);
}

/** L08: asks whether controls that wait in line have taken effect. */
export function askControl(r: Request<"askControl">, patience: SystemSettings): Promise<Stamped<ActionAnswers["askControl"]>> {
  return acts.askControl.executeWithOptions(options(r.action, patience), [r]);
}

/** L25: lifts freezes and seals. */
export function liftControl(r: Request<"liftControl">, patience: SystemSettings): Promise<Stamped<ActionAnswers["liftControl"]>> {
  return acts.liftControl.executeWithOptions(options(r.action, patience), [r]);
}

/** R25: restriction, listing, tone, publication, once signed. */
export function applyMeasures(r: Request<"applyMeasures">, patience: SystemSettings): Promise<Stamped<ActionAnswers["applyMeasures"]>> {
  return acts.applyMeasures.executeWithOptions(options(r.action, patience), [r]);
}

/** L09, L10: takes them off again. */
export function liftMeasures(r: Request<"liftMeasures">, patience: SystemSettings): Promise<Stamped<ActionAnswers["liftMeasures"]>> {
  return acts.liftMeasures.executeWithOptions(options(r.action, patience), [r]);
}

/**
 * Calls of one wake-up to one system as one step of the history; what failed is tried by itself then. A worker that dies
 * meanwhile leaves all of them in doubt.
 */
export async function callTogether(calls: SystemCall[], patience: SystemSettings): ReturnType<CaseActivities["callTogether"]> {
  const [first] = calls;
  if (!first) return [];
  const summary = calls.map((c) => summaryOf(c.action)).join("；");
  try {
    return await acts.callTogether.executeWithOptions({ ...options(first.action, patience), retry: { maximumAttempts: 1 }, summary }, [calls]);
  } catch {
    return calls.map(() => null);
  }
}

/** R29, R46: one payment, a child workflow of its own: reserved, sent, asked, paid. It outlives this run. */
export async function disburse(r: Request<"disburse">, start: CaseStart, run: number): Promise<Stamped<ActionAnswers["disburse"]>> {
  const { settings } = start.law.profile;
  const { disbursementId, round, amount, arrivalId, payee } = r.action;
  const ended = await executeChild(disbursement, {
    workflowId: disbursementWorkflowId(r.caseId, disbursementId, round, run),
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    parentClosePolicy: ParentClosePolicy.ABANDON,
    staticSummary: summaryOf(r.action),
    args: [{
      order: {
        caseId: r.caseId, caseNumber: r.caseNumber, disbursementId, round, arrivalId, payee, amount, at: r.at,
        ...(r.scenarioTime ? { scenarioTime: r.scenarioTime } : {}),
      },
      parent: caseWorkflowId(r.caseId),
      bank: start.law.profile.systems.bank,
      honoursValidUntil: settings.bankHonoursValidUntil,
      validMinutes: settings.paymentValidMinutes,
      ...(start.clockAheadMs === undefined ? {} : { clockAheadMs: start.clockAheadMs }),
    }],
  });
  return { at: ended.at, answer: { status: ended.status, ...(ended.because ? { because: ended.because } : {}) } };
}

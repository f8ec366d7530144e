import { executeChild, ParentClosePolicy, proxyActivities, proxyLocalActivities, WorkflowIdReusePolicy } from "@temporalio/workflow";
import type { CaseActivities, Request, Stamped } from "../activities/contract.js";
import { systemOf, type Action, type ActionAnswers } from "../domain/case/actions.js";
import { MEASURE_LABELS, SYSTEM_LABELS } from "../domain/case/labels.js";
import type { SystemName, SystemSettings } from "../domain/court-profile.js";
import { yuanOfFen } from "../domain/money/fen.js";
import { courtSystemOptions } from "./activity-options.js";
import { disbursement, disbursementWorkflowId } from "./disbursement.js";
import { caseWorkflowId, type CaseStart } from "./enforcement-case.messages.js";

const acts = proxyActivities<CaseActivities>({ startToCloseTimeout: "1m" });
const register = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: "10s",
  retry: { initialInterval: "500ms", maximumInterval: "10s" },
});

const options = (action: Action, patience: SystemSettings, summary: string) =>
  courtSystemOptions(systemOf(action) as SystemName, patience, summary);

/** R27: opens the case's account at the bank. */
export function openCaseAccount(r: Request<"openCaseAccount">, patience: SystemSettings): Promise<Stamped<ActionAnswers["openCaseAccount"]>> {
  return acts.openCaseAccount.executeWithOptions(options(r.action, patience, "开立一案一账号"), [r]);
}

/** R23, R24: sends the batch and collects what has been answered. */
export function runQuery(r: Request<"runQuery">, patience: SystemSettings): Promise<Stamped<ActionAnswers["runQuery"]>> {
  const summary = r.action.query === "first" ? "首次网络查控" : "二次网络查控";
  return acts.runQuery.executeWithOptions(options(r.action, patience, summary), [r]);
}

/** R21, R20: asks the register of all cases under its lock, and takes the place. */
export function consultRegister(r: Request<"consultRegister">): Promise<Stamped<ActionAnswers["consultRegister"]>> {
  return register.consultRegister.executeWithOptions({
    startToCloseTimeout: "10s", retry: { initialInterval: "500ms", maximumInterval: "10s" }, summary: "分流：同一被执行人与在办案件数",
  }, [r]);
}

/** L25: freezes and seals what was found. */
export function controlAssets(r: Request<"controlAssets">, patience: SystemSettings): Promise<Stamped<ActionAnswers["controlAssets"]>> {
  return acts.controlAssets.executeWithOptions(options(r.action, patience, `控制财产 ${r.action.instructions.length} 项（${SYSTEM_LABELS[r.action.system]}）`), [r]);
}

/** L08: renews measures before their term ends. */
export function renewControl(r: Request<"renewControl">, patience: SystemSettings): Promise<Stamped<ActionAnswers["renewControl"]>> {
  return acts.renewControl.executeWithOptions(options(r.action, patience, `续行查封冻结 ${r.action.instructions.length} 项`), [r]);
}

/** L25: lifts freezes and seals. */
export function liftControl(r: Request<"liftControl">, patience: SystemSettings): Promise<Stamped<ActionAnswers["liftControl"]>> {
  return acts.liftControl.executeWithOptions(options(r.action, patience, `解除查封冻结 ${r.action.instructions.length} 项`), [r]);
}

/** R25: restriction, listing, tone, publication, once signed. */
export function applyMeasures(r: Request<"applyMeasures">, patience: SystemSettings): Promise<Stamped<ActionAnswers["applyMeasures"]>> {
  return acts.applyMeasures.executeWithOptions(options(r.action, patience, `${MEASURE_LABELS[r.action.measure].zh} ${r.action.instructions.length} 人`), [r]);
}

/** L09, L10: takes them off again. */
export function liftMeasures(r: Request<"liftMeasures">, patience: SystemSettings): Promise<Stamped<ActionAnswers["liftMeasures"]>> {
  return acts.liftMeasures.executeWithOptions(options(r.action, patience, `解除${MEASURE_LABELS[r.action.measure].zh} ${r.action.instructions.length} 人`), [r]);
}

/** R29, R46: one payment, a child workflow of its own: reserved, sent, asked, paid. It outlives this run. */
export async function disburse(r: Request<"disburse">, start: CaseStart, run: number): Promise<Stamped<ActionAnswers["disburse"]>> {
  const { settings } = start.law.profile;
  const { disbursementId, round, amount, arrivalId, payee } = r.action;
  const ended = await executeChild(disbursement, {
    workflowId: disbursementWorkflowId(r.caseId, disbursementId, round, run),
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    parentClosePolicy: ParentClosePolicy.ABANDON,
    staticSummary: `发放案款 ${yuanOfFen(amount)}元（${disbursementId}）`,
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

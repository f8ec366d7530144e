import { ActivityFailure, ApplicationFailure } from "@temporalio/common";
import { getExternalWorkflowHandle, proxyActivities, proxySinks, setCurrentDetails, sleep } from "@temporalio/workflow";
import type { InstructionState, PaymentActivities, PaymentOrder } from "../activities/contract.js";
import type { SystemSettings } from "../domain/court-profile.js";
import { yuanOfFen } from "../domain/money/fen.js";
import { instantOfMs, msOfInstant, plusMinutes, type Instant } from "../domain/time/court-date.js";
import { courtSystemOptions } from "./activity-options.js";
import type { ProgressSinks } from "./progress-sinks.js";
import { paymentUnknownSignal, paymentWaitsSignal } from "./enforcement-case.messages.js";

/** What a payment is started with. */
export interface DisbursementInput {
  order: PaymentOrder;
  /** The case that is told when the fate stays unknown. */
  parent: string;
  bank: SystemSettings;
  /** Whether the bank promises never to execute an instruction past its `validUntil`. */
  honoursValidUntil: boolean;
  validMinutes: number;
  clockAheadMs?: number;
}

export interface DisbursementEnd {
  status: "paid" | "refused";
  at: Instant;
  because?: string;
}

/** One payment per disbursement and round; a new run of its case asks under a name of its own. */
export function disbursementWorkflowId(caseId: string, disbursementId: string, round: number, run: number): string {
  return `case-${caseId}-pay-${disbursementId}-${round}${run > 0 ? `-run${run}` : ""}`;
}

/** Under `simulate` two payments of one case never wake at the same moment: the first one's answer is there before the second asks. */
const APART_MS = 5_000;

const proxy = proxyActivities<PaymentActivities>({ startToCloseTimeout: "1m" });
const endless = { startToCloseTimeout: "30s", retry: { initialInterval: "1s", maximumInterval: "1m" } } as const;

/**
 * R29, R46: reserved before it is sent, its serial made before the call, an ambiguous answer asked and never sent again;
 * another call only when the instruction can no longer be executed (interface: Never twice). The row in PostgreSQL is the
 * truth at every step, so a crash anywhere ends in a question to the bank.
 */
export async function disbursement(input: DisbursementInput): Promise<DisbursementEnd> {
  const { bank } = input;
  let order = input.order;
  const simulated = order.scenarioTime !== undefined;
  const now = (): Instant => instantOfMs(Date.now() - (input.clockAheadMs ?? 0));
  const call = (summary: string) => courtSystemOptions("bank", { ...bank, triesPerCall: 1 }, summary);
  const tell = (state: InstructionState) => setCurrentDetails(detailsOf(order, state));
  let signals = 0;
  const signalCase: ReturnType<typeof getExternalWorkflowHandle>["signal"] = async (signal, ...args) => {
    signals += 1;
    await getExternalWorkflowHandle(input.parent).signal(signal, ...args);
  };
  const apartMs = simulated ? Number(order.disbursementId.slice(1)) * APART_MS : 0;
  const report = (asleepUntil: Instant | null) => {
    const action = `disburse-${order.disbursementId}-${order.round}`;
    if (simulated) proxySinks<ProgressSinks>().progress.payment({ caseId: order.caseId, action, asleepUntil, apartMs, signals });
  };

  report(null);
  let state = await proxy.reservePayment.executeWithOptions({ ...endless, summary: `预留案款 ${yuanOfFen(order.amount)}元` }, [{ ...order, validMinutes: input.validMinutes }]);
  tell(state);
  if (state.status === "reserved") state = await attempt(() => proxy.sendPayment.executeWithOptions(call("向银行发出付款指令"), [order]), state);

  const since = state.at;
  let told = false;
  for (let tries = 1; state.status !== "paid" && state.status !== "refused" && state.status !== "voided"; tries += 1) {
    tell(state);
    if (tries === 1) await signalCase(paymentWaitsSignal, { at: simulated ? order.at : now(), disbursementId: order.disbursementId });
    const next = plusMinutes(laterOf(order.at, state.at), bank.backOffMinutes[Math.min(tries, bank.backOffMinutes.length) - 1] ?? 60);
    report(next);
    await sleep(Math.max(1, msOfInstant(next) + (input.clockAheadMs ?? 0) + apartMs - Date.now()), { summary: `${tries === 1 ? "" : "再次"}查询付款结果（${next.slice(0, 16).replace("T", " ")}）` });
    report(null);
    order = { ...order, at: next, ...(simulated ? { scenarioTime: next } : {}) };
    const asked: InstructionState & { found?: boolean } = await attempt(
      async (): Promise<InstructionState & { found?: boolean }> => proxy.askPayment.executeWithOptions(call(`查询付款结果 第${tries}次`), [order]),
      { ...state, at: next },
    );
    state = asked;
    // A row that is still reserved was never sent: a crash came between.
    if (state.status === "reserved") state = await attempt(() => proxy.sendPayment.executeWithOptions(call("向银行发出付款指令"), [order]), state);
    // Never twice: a new call only past validUntil, not found, with a bank that honours it, and before people settle it.
    if (!told && asked.found === false && input.honoursValidUntil && next > state.validUntil && (state.status === "unknown" || state.status === "sent")) {
      state = await proxy.renewPayment.executeWithOptions({ ...endless, summary: "原指令已失效且银行未受理：换号重发" }, [{ ...order, validMinutes: input.validMinutes, asked: state.serial }]);
      if (state.status === "reserved") state = await attempt(() => proxy.sendPayment.executeWithOptions(call("向银行重新发出付款指令"), [order]), state);
    }
    if (!told && state.status !== "paid" && state.status !== "refused" && next >= plusMinutes(since, bank.patienceMinutes)) {
      told = true;
      const because = state.because ?? "银行未答复付款结果 the bank does not tell";
      await signalCase(paymentUnknownSignal, { at: simulated ? next : now(), disbursementId: order.disbursementId, because });
    }
  }
  tell(state);
  return {
    status: state.status === "paid" ? "paid" : "refused", at: laterOf(order.at, state.at),
    ...(state.because ? { because: state.because } : {}),
  };
}

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** A failed call leaves the instruction where the row has it: unknown until the bank tells. */
async function attempt<S extends InstructionState>(call: () => Promise<S>, before: S): Promise<S> {
  try {
    return await call();
  } catch (error) {
    const cause = error instanceof ActivityFailure ? error.cause : error;
    const because = cause instanceof ApplicationFailure ? cause.message : "超时 timed out";
    return { ...before, status: before.status === "reserved" || before.status === "sent" ? "unknown" : before.status, because };
  }
}

function detailsOf(order: PaymentOrder, state: InstructionState): string {
  const words: Record<InstructionState["status"], string> = {
    reserved: "已预留，未发出", sent: "已发出，待银行答复", paid: "已付", refused: "银行拒绝", unknown: "结果不明，只查询、不重付", voided: "已作废",
  };
  return [`## 发放案款 ${yuanOfFen(order.amount)}元`, `**状态**：${words[state.status]}`, `**案号**：${order.caseNumber}`, ...(state.because ? [`**说明**：${state.because}`] : [])].join("\n\n");
}

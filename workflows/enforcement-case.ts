import { CancellationScope } from "@temporalio/workflow";
import type { ClosedBy } from "../domain/case/file.js";
import { Desk } from "./desk.js";
import type { CaseStart } from "./enforcement-case.messages.js";
import {
  applyMeasures, askControl, callTogether, consultRegister, controlAssets, disburse, liftControl, liftMeasures, openCaseAccount, renewControl, runQuery,
} from "./performers.js";

/** How a case ended. */
export interface Closing {
  caseNumber: string;
  closedBy: ClosedBy;
  closedAt: string;
  events: number;
}

/**
 * An enforcement case from filing to the last yuan (minutes 三之5), as the order goes. What is to be done follows from the
 * file (domain/case/open-actions.ts); when, from its dates; why, from the rules (domain/segments). Duties with a date run
 * beside this line, never below it: a query that hangs holds up neither the two months nor the term.
 */
export async function enforcementCase(start: CaseStart): Promise<Closing> {
  const desk = new Desk(start);
  // A cancellation from outside does not end a case: it ends as L28 says, or is taken away by hand.
  await CancellationScope.nonCancellable(() =>
    desk.untilClosed({
      openCaseAccount,               // 立案：一案一账号 (R27)
      runQuery,                      // 立案庭首次网络查控、指挥中心二次查控 (R23, R24)
      controlAssets,                 // 查到即控 (L25); transfer in two working days is a date (R23)
      consultRegister,               // 繁简分流：同一被执行人、区域、在办案件 (R15, R20, R21)
      //                                收案、执行通知、线下查控 are people's tasks (R10, L03, R26)
      renewControl,                  // 续封续冻 (L08)
      askControl,                    // 轮候生效 (L08)
      applyMeasures,                 // 立案两个月：限高、纳失、彩铃、公布 (R25)
      disburse: (request) => disburse(request, start, desk.runNumber), // 案款三十日内发放 (R29, R46)
      liftMeasures,                  // 履行后解除、删除 (L09, L10)
      liftControl,
      callTogether,                  // 同一系统的多项请求，一步办理
    }),
  );
  const { caseNumber, closedBy, closedAt, seq } = desk.file;
  return { caseNumber, closedBy: closedBy!, closedAt: closedAt!, events: seq };
}

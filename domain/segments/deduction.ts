import { isEnforcement } from "../case/case-kind.js";
import type { Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import { targetOf } from "../case/names.js";
import { openTask, openTaskOf, wasAsked, within } from "../case/task-flow.js";
import type { TaskAnswers } from "../case/tasks.js";
import { BadInput } from "../errors.js";
import { fenOfYuan } from "../money/fen.js";
import { controlledValue, onItsWay } from "./control.js";
import { caseHold } from "./holds.js";
import { withdrawRenewal } from "./renewal.js";

/** Interface, Found: a frozen deposit is taken over by the officer's ruling; the money arrives as a notice like any other. */
export function askDeduction(ctx: Ctx): Happening[] {
  const { file } = ctx;
  if (!isEnforcement(file) || !file.assignment?.receivedAt || file.performedInFullAt || file.closing || caseHold(file, ctx.today)) return [];
  if (openTaskOf(file, "deductDeposit")) return [];
  const fresh = file.measures.filter((m) =>
    m.kind === "freeze" && m.assetType === "bankDeposit" && m.status === "inEffect"
    && !wasAsked(file, "deductDeposit", (t) => (t.about["measureIds"] as string[]).includes(m.id)));
  if (!fresh.length) return [];
  return [openTask(ctx, {
    kind: "deductDeposit", rule: "L25", role: file.assignment.team, due: within(ctx, "deductDeposit"),
    about: { measureIds: fresh.map((m) => m.id), amount: controlledValue(file, (m) => fresh.some((f) => f.id === m.id)) },
  })];
}

/** A deduction that takes the whole frozen sum ends the freeze once the money is there; a partial one leaves it for the rest. */
export function deducted(ctx: Ctx, measureIds: string[], answer: TaskAnswers["deductDeposit"]): Happening[] {
  const amount = fenOfYuan(answer.amount, "/amount");
  if (amount === 0) throw new BadInput([{ pointer: "/amount", message: "扣划金额须大于零 more than nothing" }]);
  const mine = ctx.file.measures.filter((m) => measureIds.includes(m.id) && m.status === "inEffect");
  const whole = amount >= controlledValue(ctx.file, (m) => mine.some((x) => x.id === m.id));
  if (!whole || mine.length === 0) return [happened("depositDeducted", "L25", { amount, ruling: answer.ruling })];
  return mine.map((m) => happened("depositDeducted", "L25", { measureId: m.id, amount: m.amount ?? amount, ruling: answer.ruling, awaited: true }));
}

/** L08, L25: until the money is there the deposit stays frozen, and its term runs; the arrival ends the freeze by itself. */
export function deductedArrived(ctx: Ctx): Happening[] {
  const frozen = ctx.file.measures.filter((m) => m.deducted && m.status === "inEffect");
  if (frozen.length === 0 || onItsWay(ctx.file) > 0) return [];
  const because = "扣划款已到账 the deducted money arrived";
  return frozen.flatMap((m) => [
    happened("measureLifted", "L25", { measureId: m.id, kind: m.kind, target: targetOf(m), because }),
    ...withdrawRenewal(ctx, m.id, because),
  ]);
}

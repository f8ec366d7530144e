import { isEnforcement } from "../case/case-kind.js";
import type { Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Measure } from "../case/file.js";
import { targetOf } from "../case/names.js";
import { openTask, openTaskOf, wasAsked, within } from "../case/task-flow.js";
import type { Exemption, TaskAnswers, TaskSubject } from "../case/tasks.js";
import { BadInput } from "../errors.js";
import { allowanceGuide } from "../money/exemption.js";
import { fenOfYuan, minFen, minusFen, sumFen, yuanOfFen, ZERO, type Fen } from "../money/fen.js";
import { controlledValue, onItsWay } from "./control.js";
import { caseHold } from "./holds.js";
import { withdrawRenewal } from "./renewal.js";
import { LEFT } from "./why.js";

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
    about: {
      measureIds: fresh.map((m) => m.id), amount: controlledValue(file, (m) => fresh.some((f) => f.id === m.id)),
      ...allowance(ctx, fresh),
    },
  })];
}

const isPersons = (file: CaseFile, m: Measure) => file.parties.some((p) => p.id === m.partyId && p.natural);

/** L17: what the law leaves to a person is decided by the officer, with the rule and the court's figures before him. */
function allowance({ file, law }: Ctx, measures: readonly Measure[]): TaskSubject {
  const { livingAllowance } = law.profile.settings;
  if (!livingAllowance || !measures.some((m) => isPersons(file, m))) return {};
  const { perMonth, months, amount, explained } = allowanceGuide(livingAllowance);
  return { exemptPerMonth: perMonth, exemptMonths: months, exemptForOne: amount, exemptRule: `L17 ${explained.zh}${explained.en}` };
}

/**
 * L17 (民诉法 254, 255; 法释〔2004〕15号 3–5) What is left to the respondent and what is deducted are no more than what is
 * frozen; all of it may be left (amount 0). The freeze then ends altogether once the money is there, and what was left is not frozen again.
 */
function deductedBut(ctx: Ctx, mine: readonly Measure[], amount: Fen, answer: TaskAnswers["deductDeposit"], exemption: Exemption): Happening[] {
  const exempt = fenOfYuan(exemption.amount, "/exempt/amount");
  const frozen = sumFen(mine.map((m) => m.amount ?? ZERO));
  const wrong = (pointer: string, message: string) => new BadInput([{ pointer, message }]);
  if (exempt === 0) throw wrong("/exempt/amount", "保留金额须大于零 more than nothing");
  if (!mine.some((m) => isPersons(ctx.file, m))) throw wrong("/exempt", "仅自然人有生活必需费用 only a person has living necessities");
  if (amount + exempt > frozen) throw wrong("/exempt/amount", `与扣划金额之和超过冻结金额${yuanOfFen(frozen)}元 more than is frozen`);
  const { dependants, because } = exemption;
  const { livingAllowance } = ctx.law.profile.settings;
  const guide = livingAllowance ? { exemptGuide: allowanceGuide(livingAllowance, dependants).amount } : {};
  const told = { exemptBecause: because, ...(dependants === undefined ? {} : { dependants }), ...guide };
  let [toTake, toLeave] = [amount, exempt];
  return mine.map((m, i) => {
    const taken = minFen(toTake, m.amount ?? ZERO);
    const left = minFen(toLeave, minusFen(m.amount ?? ZERO, taken));
    [toTake, toLeave] = [minusFen(toTake, taken), minusFen(toLeave, left)];
    return happened("depositDeducted", "L17", { measureId: m.id, amount: taken, ruling: answer.ruling, awaited: true, exempt: left, ...(i === 0 ? told : {}) });
  });
}

/** A deduction that takes the whole frozen sum ends the freeze once the money is there; a partial one leaves it for the rest. */
export function deducted(ctx: Ctx, measureIds: string[], answer: TaskAnswers["deductDeposit"]): Happening[] {
  const amount = fenOfYuan(answer.amount, "/amount");
  if (amount === 0 && !answer.exempt) throw new BadInput([{ pointer: "/amount", message: "扣划金额须大于零 more than nothing" }]);
  const mine = ctx.file.measures.filter((m) => measureIds.includes(m.id) && m.status === "inEffect");
  if (answer.exempt) return deductedBut(ctx, mine, amount, answer, answer.exempt);
  const whole = amount >= controlledValue(ctx.file, (m) => mine.some((x) => x.id === m.id));
  if (!whole || mine.length === 0) return [happened("depositDeducted", "L25", { amount, ruling: answer.ruling })];
  return mine.map((m) => happened("depositDeducted", "L25", { measureId: m.id, amount: m.amount ?? amount, ruling: answer.ruling, awaited: true }));
}

/** L08, L25: until the money is there the deposit stays frozen, and its term runs; the arrival ends the freeze by itself. */
export function deductedArrived(ctx: Ctx): Happening[] {
  const frozen = ctx.file.measures.filter((m) => m.deducted && m.status === "inEffect");
  if (frozen.length === 0 || onItsWay(ctx.file) > 0) return [];
  const because = "扣划款已到账 the deducted money arrived";
  const spared = frozen.filter((m) => (m.exempt ?? 0) > 0);
  const taken = frozen.filter((m) => !spared.includes(m)).flatMap((m) => [
    happened("measureLifted", "L25", { measureId: m.id, kind: m.kind, target: targetOf(m), because }),
    ...withdrawRenewal(ctx, m.id, because),
  ]);
  return [...taken, ...(spared.length > 0 ? [happened("measureLiftOrdered", "L17", { measureIds: spared.map((m) => m.id), because: LEFT })] : [])];
}

import type { Ctx } from "../case/context.js";
import type { Arrival, Law, Share } from "../case/file.js";
import type { Task } from "../case/tasks.js";
import { RuleRefusal } from "../errors.js";
import { yuanOfFen } from "../money/fen.js";

/** R46 (minutes 四之10): whether the case's law asks for every formality; cases filed under an older profile have one approval. */
export function asksAllFormalities(law: Law): boolean {
  return law.profile.settings.fundsFormalities === "full";
}

/** L16: whether an arrival's money waits beyond its days, with approval. */
export function isHeld(a: Arrival): boolean {
  return a.deferred !== undefined && a.deferred.releasedOn === undefined;
}

/** What a task about shares shows, and is bound to. */
export function subjectOf(a: Arrival, shares: readonly Share[]): Task["about"] {
  return {
    arrivalId: a.id, amount: a.amount, needed: a.needed, excess: a.excess,
    payees: shares.map((s) => s.payee), amounts: shares.map((s) => yuanOfFen(s.amount)),
  };
}

/** Whether a task is still about exactly these shares: a signature holds for nothing else. */
export function isAbout(task: Task, shares: readonly Share[]): boolean {
  const payees = task.about["payees"];
  const amounts = task.about["amounts"];
  return Array.isArray(payees) && Array.isArray(amounts) && payees.length === shares.length
    && shares.every((s, i) => payees[i] === s.payee && amounts[i] === yuanOfFen(s.amount));
}

/** R27: the officer drafts; whoever drafts signs nothing of it and pays nothing. */
export function refuseDrafter(ctx: Ctx): void {
  if (ctx.by?.staffId !== undefined && ctx.by.staffId === ctx.file.assignment?.officer) {
    throw new RuleRefusal("R27", "承办人拟办，不得审批或发放 who drafts neither approves nor pays");
  }
}

import { may, type Caller } from "../../auth/caller.js";
import type { Task as TaskRow } from "../../prisma/generated/client.js";
import type { Prisma } from "../../prisma/generated/client.js";
import type { CaseFile } from "../../domain/case/file.js";
import type { CourtProfile } from "../../domain/court-profile.js";
import type { Parts } from "../parts.js";
import { notFound } from "../problems.js";
import { visibleCases } from "./visible-cases.js";

/** A task with the case it belongs to. */
export interface TheTask {
  row: TaskRow;
  caseId: string;
  caseNumber: string;
  file: CaseFile;
}

/** The posts whose work a caller does: the own one, and the teams' one is in. */
export function rolesOf(caller: Caller): string[] {
  return [...new Set([caller.post, ...caller.teams])];
}

/** The tasks that a caller sees: those of the own roles, and those of the cases one sees. */
export function visibleTasks(caller: Caller): Prisma.TaskWhereInput {
  if (may(caller, "readAllCases")) return {};
  return {
    OR: [
      ...(may(caller, "completeTask") ? [{ role: { in: rolesOf(caller) } }] : []),
      { case: { file: { is: visibleCases(caller) } } },
    ],
  };
}

/** Loads the task of the path. @throws 404 for one that is not there or not for this caller. */
export async function theTask({ parts, caller, params }: { parts: Parts; caller: Caller; params: { id: string } }): Promise<TheTask> {
  const found = await parts.deps.db.task.findFirst({
    where: { AND: [{ id: params.id }, visibleTasks(caller)] },
    include: { case: { select: { number: true, file: { select: { file: true } } } } },
  });
  if (!found?.case.file) throw notFound("没有此任务，或您无权查看。There is no such task, or it is not for you to see.");
  const { case: of, ...row } = found;
  return { row, caseId: row.caseId, caseNumber: of.number, file: found.case.file.file as unknown as CaseFile };
}

/** Why a caller may not do a task now; undefined where it may. Said before it is tried, and checked again when it is. */
export function whyNotYours({ posts }: CourtProfile, caller: Caller, row: Pick<TaskRow, "role" | "assignee">): string | undefined {
  if (!may(caller, "completeTask") || !rolesOf(caller).includes(row.role)) {
    const title = posts.find((p) => p.id === row.role)?.title ?? { zh: row.role, en: row.role };
    return `由${title.zh}办理 for the ${title.en} to do`;
  }
  const leads = caller.post === row.role || caller.leads.includes(row.role);
  if (row.assignee && row.assignee !== caller.staffId && !leads) return "已指定由他人办理 assigned to another person";
  return undefined;
}

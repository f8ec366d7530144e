import { z } from "zod";
import { TASK_KINDS } from "../../domain/case/tasks.js";
import type { CaseFile } from "../../domain/case/file.js";
import type { Prisma } from "../../prisma/generated/client.js";
import { rolesOf, visibleTasks } from "../access/the-task.js";
import { caseNumberOf } from "../access/visible-cases.js";
import { peopleOfMany } from "../people/case-people.js";
import { staffIdsOf } from "../people/staff.js";
import { route } from "../route.js";
import { CaseKey, line, page, paging } from "../shapes/common.js";
import { decodeCursor, DEFAULT_LIMIT, pageOf } from "../shapes/cursor.js";
import { DIFFERENCE_KIND } from "./difference-kind.js";
import { listDifferenceTasks } from "./difference-tasks.js";
import { taskView, TaskOut } from "./view.js";

const Query = z.strictObject({
  caseId: CaseKey.optional(),
  kind: z.enum([...TASK_KINDS, DIFFERENCE_KIND]).optional(),
  role: line(60).optional(),
  assignee: line(100).optional().meta({ description: "姓名或编号 name or staff id" }),
  status: z.enum(["open", "done", "withdrawn", "all"]).default("open"),
  mine: z.enum(["true", "false"]).optional().meta({ description: "只看本岗位可办的 only those of one's own posts" }),
  ...paging,
});

const CursorKey = z.tuple([z.int(), z.string().max(200)]);

/** The work of people, most urgent first: the caller's own, and that of the cases the caller sees. */
export const listTasks = route("GET /v1/tasks", {
  tag: "tasks",
  summary: "任务列表 List of tasks",
  query: Query,
  answer: page(TaskOut),
  async handle({ parts, caller, query }) {
    const { caseId, kind, role, assignee, status, mine } = query;
    const limit = query.limit ?? DEFAULT_LIMIT;
    const key = decodeCursor(query.cursor, CursorKey);
    const where: Prisma.TaskWhereInput[] = [
      visibleTasks(caller),
      { ...(kind && { kind }), ...(role && { role }), ...(status === "all" ? {} : { status }) },
      ...(caseId ? [{ OR: [{ caseId }, { case: { number: caseNumberOf(caseId) } }] }] : []),
      ...(assignee ? [{ assignee: { in: staffIdsOf(parts.deps.profile, assignee) } }] : []),
      ...(mine === "true" ? [{ role: { in: rolesOf(caller) } }] : []),
      ...(key ? [{ OR: [{ dueAt: { gt: new Date(key[0]) } }, { dueAt: new Date(key[0]), id: { gt: key[1] } }] }] : []),
    ];
    const differences = await listDifferenceTasks(parts, caller, query, key, limit + 1);
    const rows = kind === DIFFERENCE_KIND ? [] : await parts.deps.db.task.findMany({ where: { AND: where }, orderBy: [{ dueAt: "asc" }, { id: "asc" }], take: limit + 1 });
    const ids = [...new Set(rows.map((r) => r.caseId))];
    const [cases, people] = await Promise.all([
      parts.deps.db.caseFile.findMany({ where: { caseId: { in: ids } }, select: { caseId: true, file: true, case: { select: { number: true } } } }),
      peopleOfMany(parts.deps.db, ids),
    ]);
    const byId = new Map(cases.map((c) => [c.caseId, c]));
    const ofCases = rows.filter((r) => byId.has(r.caseId)).map((row) => {
      const of = byId.get(row.caseId)!;
      return taskView(parts, caller, { row, caseId: row.caseId, caseNumber: of.case.number, file: of.file as unknown as CaseFile }, people.get(row.caseId) ?? []);
    });
    const all = [...ofCases, ...differences].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || (a.id < b.id ? -1 : 1));
    return { body: pageOf(all.slice(0, limit + 1), limit, (t) => t, (t) => [Date.parse(t.dueAt), t.id]) };
  },
});

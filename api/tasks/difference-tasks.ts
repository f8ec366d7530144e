import { z } from "zod";
import { settleDifference } from "../../commands/settle-difference.js";
import { BadInput } from "../../domain/errors.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import { may, type Caller } from "../../auth/caller.js";
import type { FundsDifference, Prisma } from "../../prisma/generated/client.js";
import { rolesOf, whyNotYours } from "../access/the-task.js";
import { differenceView } from "../funds/difference-view.js";
import { SettlementIn } from "../funds/differences.js";
import { giverOf } from "../people/giver.js";
import type { Parts } from "../parts.js";
import { ApiProblem } from "../problems.js";
import { fieldErrors } from "../shapes/field-errors.js";
import { DIFFERENCE_KIND } from "./difference-kind.js";
import type { TaskOut } from "./view.js";

/** R01: a difference of the books is work of the command center, beside the tasks of cases; it can belong to no case. */
const TITLE = { zh: "查明账目差异", en: "Examine a difference of the books" };
const RULE = "R01";

/** A difference as the task of a path. */
export interface DifferenceTask {
  difference: FundsDifference;
}

type Asked = { parts: Parts; caller: Caller; params: { id: string } };

/** The difference that the path names, where it is one and the caller sees it. */
export async function differenceTask({ parts, caller, params }: Asked): Promise<DifferenceTask | undefined> {
  if (!params.id.startsWith("diff-") || !seesThem(parts, caller)) return undefined;
  const difference = await parts.deps.db.fundsDifference.findUnique({ where: { id: params.id } });
  return difference ? { difference } : undefined;
}

export const isDifference = (subject: object): subject is DifferenceTask => "difference" in subject;

/** Rows for the list of tasks, in its order. */
export async function listDifferenceTasks(
  parts: Parts, caller: Caller,
  query: { caseId?: string | undefined; kind?: string | undefined; role?: string | undefined; assignee?: string | undefined; status: string; mine?: string | undefined },
  key: readonly [number, string] | undefined, take: number,
): Promise<z.input<typeof TaskOut>[]> {
  const role = roleOf(parts);
  const wanted = [undefined, DIFFERENCE_KIND].includes(query.kind) && [undefined, role].includes(query.role) && query.assignee === undefined
    && (query.mine !== "true" || rolesOf(caller).includes(role));
  if (!wanted || !seesThem(parts, caller)) return [];
  const where: Prisma.FundsDifferenceWhereInput[] = [
    query.status === "all" ? {} : { status: STATUS[query.status as keyof typeof STATUS] },
    key ? { OR: [{ dueAt: { gt: new Date(key[0]) } }, { dueAt: new Date(key[0]), id: { gt: key[1] } }] } : {},
  ];
  if (query.caseId) {
    const of = await parts.deps.db.case.findFirst({ where: { OR: [{ id: query.caseId }, { number: query.caseId }] }, select: { id: true } });
    where.push({ caseId: of?.id ?? "" });
  }
  const rows = await parts.deps.db.fundsDifference.findMany({ where: { AND: where }, orderBy: [{ dueAt: "asc" }, { id: "asc" }], take });
  return taskViews(parts, caller, rows);
}

const STATUS = { open: "open", done: "settled", withdrawn: "agreed" } as const;

/** The difference as a task, with its form. */
export async function taskViews(parts: Parts, caller: Caller, rows: readonly FundsDifference[]): Promise<z.input<typeof TaskOut>[]> {
  const shown = await differenceView(parts, rows);
  const whyNot = whyNotYours(parts.deps.profile, caller, { role: roleOf(parts), assignee: null });
  return rows.map((r, i) => {
    const d = shown[i]!;
    const ended = d.status === "settled" ? "任务已完成 done already" : d.status === "agreed" ? "账目已一致 the books agree by now" : undefined;
    return {
      id: d.id, kind: DIFFERENCE_KIND, title: TITLE, rule: RULE, caseId: d.caseId, caseNumber: d.caseNumber, role: roleOf(parts), assignee: null,
      createdAt: d.foundAt, dueAt: d.dueAt, doneAt: r.status === "settled" && r.settledAt ? instantOfMs(r.settledAt.getTime()) : null,
      status: d.status === "open" ? "open" : d.status === "settled" ? "done" : "withdrawn",
      about: { day: d.day, difference: d.kind, subject: d.subject, what: d.what, account: d.account, bank: d.bank, ledger: d.ledger, file: d.file, because: d.because },
      form: FORM, mayComplete: ended === undefined && whyNot === undefined, whyNot: ended ?? whyNot ?? null,
    };
  });
}

const FORM = z.toJSONSchema(SettlementIn, { io: "input" }) as Record<string, unknown>;

/** Completes it by settling the difference. @throws 403; BadInput; RuleRefusal where it is settled already */
export async function completeDifference(parts: Parts, caller: Caller, { difference }: DifferenceTask, body: unknown): Promise<{ seq: number; caseId: string; caseNumber: string }> {
  const whyNot = whyNotYours(parts.deps.profile, caller, { role: roleOf(parts), assignee: null });
  if (whyNot || !may(caller, "reconcileFunds")) throw new ApiProblem("right-lacking", `此任务${whyNot ?? "由对账人员办理"}。This task is not yours to do.`);
  const given = SettlementIn.safeParse(body);
  if (!given.success) throw new BadInput(fieldErrors(given.error));
  const { because, correction } = given.data;
  await settleDifference(parts.deps, difference.id, { because, ...(correction ? { correction } : {}) }, giverOf(caller));
  const of = difference.caseId ? await parts.deps.db.caseFile.findUnique({ where: { caseId: difference.caseId }, select: { seq: true, case: { select: { number: true } } } }) : null;
  return { seq: of?.seq ?? 0, caseId: difference.caseId ?? "", caseNumber: of?.case.number ?? "" };
}

const roleOf = ({ deps }: Parts): string => deps.profile.functions.commandCenter;

function seesThem(parts: Parts, caller: Caller): boolean {
  return may(caller, "readAllCases") || rolesOf(caller).includes(roleOf(parts));
}

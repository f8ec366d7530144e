import { z } from "zod";
import { fen, yuanOfFen } from "../../domain/money/fen.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import type { Prisma } from "../../prisma/generated/client.js";
import { caseNumberOf, visibleCases } from "../access/visible-cases.js";
import type { Parts } from "../parts.js";
import { peopleOfMany, type CasePeople } from "../people/case-people.js";
import { staffIdsOf, staffName } from "../people/staff.js";
import { route } from "../route.js";
import { CaseItem } from "../shapes/case-answers.js";
import { CASE_KINDS, SEGMENTS, STATUSES, TRACKS } from "../shapes/case-words.js";
import { Day, line, page, paging } from "../shapes/common.js";
import { decodeCursor, DEFAULT_LIMIT, pageOf } from "../shapes/cursor.js";

const Query = z.strictObject({
  kind: z.enum(CASE_KINDS).optional(),
  segment: z.enum(SEGMENTS).optional(),
  status: z.enum(STATUSES).optional(),
  track: z.enum(TRACKS).optional(),
  region: line(60).optional(),
  team: line(60).optional().meta({ description: "团队岗位代号 the id of the team's post" }),
  officer: line(100).optional().meta({ description: "承办人姓名或编号 name or staff id" }),
  overdue: z.enum(["true", "false"]).optional().meta({ description: "有超期未完成的节点 has a deadline that is past and not met" }),
  filedFrom: Day.optional(),
  filedTo: Day.optional(),
  q: line(100).optional().meta({ description: "案号、文书号、当事人 numbers and names; words apart must all be there" }),
  ...paging,
});
type Query = z.output<typeof Query>;

/** Cases, those filed last first; filters, search and rights are conditions of the query itself. */
export const listCases = route("GET /v1/cases", {
  tag: "cases",
  summary: "案件列表 List of cases",
  query: Query,
  answer: page(CaseItem),
  async handle({ parts, caller, query }) {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await parts.deps.db.caseFile.findMany({
      where: { AND: [visibleCases(caller), ...filters(parts, query), ...after(query.cursor)] },
      orderBy: [{ filedOn: "desc" }, { case: { createdAt: "desc" } }, { caseId: "desc" }],
      take: limit + 1,
      select: COLUMNS,
    });
    const ids = rows.map((r) => r.caseId);
    const [people, inside] = await Promise.all([peopleOfMany(parts.deps.db, ids), insideOf(parts, ids)]);
    const toItem = (row: Row) => itemOf(parts, row, people.get(row.caseId) ?? [], inside.get(row.caseId));
    return { body: pageOf(rows, limit, toItem, (row) => [dayOf(row.filedOn), row.case.createdAt.getTime(), row.caseId]) };
  },
});

function filters(parts: Parts, query: Query): Prisma.CaseFileWhereInput[] {
  const { kind, segment, status, track, region, team, officer, overdue, filedFrom, filedTo, q } = query;
  const late: Prisma.CaseFileWhereInput = { OR: [{ overdue: true }, { status: { not: "closed" }, nextDueAt: { lt: new Date(parts.deps.now()) } }] };
  return [
    { ...(kind && { kind }), ...(segment && { segment }), ...(status && { status }), ...(track && { track }), ...(region && { region }), ...(team && { team }) },
    ...(officer ? [{ officer: { in: staffIdsOf(parts.deps.profile, officer) } }] : []),
    ...(overdue === undefined ? [] : [overdue === "true" ? late : { NOT: late }]),
    ...(filedFrom || filedTo ? [{ filedOn: { ...(filedFrom && { gte: new Date(filedFrom) }), ...(filedTo && { lte: new Date(filedTo) }) } }] : []),
    ...(q ? q.split(/\s+/u).slice(0, 8).map((word) => ({ search: { contains: likeText(caseNumberOf(word)), mode: "insensitive" as const } })) : []),
  ];
}

/** `%` and `_` are letters like others to who searches. */
function likeText(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

const CursorKey = z.tuple([z.iso.date(), z.int(), z.string().max(100)]);

function after(cursor: string | undefined): Prisma.CaseFileWhereInput[] {
  const key = decodeCursor(cursor, CursorKey);
  if (!key) return [];
  const [filedOn, createdAt, caseId] = [new Date(key[0]), new Date(key[1]), key[2]];
  return [{ OR: [
    { filedOn: { lt: filedOn } },
    { filedOn, case: { createdAt: { lt: createdAt } } },
    { filedOn, case: { createdAt }, caseId: { lt: caseId } },
  ] }];
}

/** All but the file, which is large. */
const COLUMNS = {
  caseId: true, kind: true, segment: true, status: true, track: true, region: true, team: true, officer: true, filedOn: true, overdue: true, nextDueAt: true,
  case: { select: { number: true, createdAt: true } },
} satisfies Prisma.CaseFileSelect;

type Row = Prisma.CaseFileGetPayload<{ select: typeof COLUMNS }>;

interface Inside {
  caseId: string;
  closedBy: string | null;
  critical: boolean | null;
  amountFen: bigint | null;
}

/** What a list shows of the files themselves, without loading them. */
async function insideOf(parts: Parts, caseIds: string[]): Promise<Map<string, Inside>> {
  const rows = await parts.deps.db.$queryRaw<Inside[]>`
    SELECT case_id AS "caseId", file->>'closedBy' AS "closedBy", (file->>'critical')::boolean AS "critical", (file->'document'->>'amount')::bigint AS "amountFen"
    FROM case_files WHERE case_id = ANY(${caseIds})`;
  return new Map(rows.map((r) => [r.caseId, r]));
}

type Item = z.input<typeof CaseItem>;

function itemOf(parts: Parts, row: Row, people: CasePeople, inside: Inside | undefined): Item {
  const named = (side: string) => people.filter((p) => p.side === side).map((p) => p.name);
  const { kind, segment, status, track } = row as Pick<Item, "kind" | "segment" | "status" | "track">;
  const now = Date.parse(parts.deps.now());
  return {
    id: row.caseId, caseNumber: row.case.number, kind, segment, status, track, region: row.region, team: row.team,
    officer: row.officer ? staffName(parts.deps.profile, row.officer) : null,
    filedAt: dayOf(row.filedOn), closedBy: inside?.closedBy ?? null,
    overdue: row.overdue || (row.status !== "closed" && row.nextDueAt !== null && row.nextDueAt.getTime() < now),
    critical: inside?.critical ?? false, nextDueAt: row.nextDueAt ? instantOfMs(row.nextDueAt.getTime()) : null,
    amount: inside?.amountFen === undefined || inside.amountFen === null ? null : yuanOfFen(fen(Number(inside.amountFen))),
    applicants: named("applicant"), respondents: named("respondent"),
  };
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

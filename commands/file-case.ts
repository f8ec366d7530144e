import { WorkflowExecutionAlreadyStartedError, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from "@temporalio/client";
import { TypedSearchAttributes } from "@temporalio/common";
import { json } from "../activities/store/json.js";
import { recordIn } from "../activities/store/record-events.js";
import type { Tx } from "../activities/store/db.js";
import { decide } from "../domain/case/decide.js";
import { admit, type Admitted, type Filing } from "../domain/case/filing.js";
import type { Law } from "../domain/case/file.js";
import { profileForCase } from "../domain/court-profile.js";
import { BadInput } from "../domain/errors.js";
import { yuanOfFen } from "../domain/money/fen.js";
import { CASES_QUEUE } from "../workflows/activity-options.js";
import { caseWorkflowId, ENFORCEMENT_CASE, type CaseStart } from "../workflows/enforcement-case.messages.js";
import { AmountFen, CaseNo, Stage, stageName } from "../workflows/search-attributes.js";
import { codeOf, givenNumber, numberOf } from "./case-number.js";
import { Conflict, type Deps, type Giver } from "./deps.js";
import { awayOr } from "./temporal-away.js";

/** The filing stands without it, and the relay goes on: nobody waits longer for a Temporal server that hangs. */
const HANG_MS = 5_000;

/** A case that was filed. */
export interface FiledCase {
  id: string;
  caseNumber: string;
  kind: string;
  workflowId: string;
}

/**
 * L02, R33: files a case. Number, rows, first events and the order to start are one transaction, so that a 201 is never
 * lost: a relay starts what a crash left behind. Numbers are gap-free per year and code.
 * @throws BadInput, RuleRefusal (R31, R35, R45), Conflict when the document is already enforced against the respondent.
 */
export async function fileCase(deps: Deps, filing: Filing, by: Giver, filingKey?: string): Promise<FiledCase> {
  const now = deps.now();
  const admitted = admit(filing, deps.profile, now);
  const law: Law = { profile: profileForCase(deps.profile), calendars: await deps.calendars() };
  const filed = await deps.db.$transaction(async (tx) => {
    if (filingKey) {
      const before = await tx.case.findUnique({ where: { filingKey }, select: { id: true, number: true, kind: true, workflowId: true } });
      if (before) return { id: before.id, caseNumber: before.number, kind: before.kind, workflowId: before.workflowId };
    }
    return insertCase(tx, deps, { filing, admitted, law, by, now, ...(filingKey ? { filingKey } : {}) });
  });
  // The relay starts it where this does not succeed; the filing stands either way.
  await startCase(deps, filed.id).catch(() => undefined);
  return filed;
}

interface ToInsert {
  filing: Filing;
  admitted: Admitted;
  law: Law;
  by: Giver;
  now: ReturnType<Deps["now"]>;
  filingKey?: string;
}

async function insertCase(tx: Tx, deps: Deps, x: ToInsert): Promise<FiledCase> {
  const { opening, people, documentNumber } = x.admitted;
  const year = Number(opening.filedOn.slice(0, 4));
  const code = codeOf(opening.kind);
  const ordinal = await ordinalOf(tx, deps, x.filing, opening.kind, year, code);
  await refuseTwice(tx, x.admitted);
  const { caseId, caseNumber } = numberOf(deps.profile, opening.kind, year, ordinal);
  const fact = { type: "filed" as const, at: x.now, by: { post: x.by.post, staffId: x.by.staffId }, filed: { ...opening, caseId, caseNumber } };
  const { events } = decide(undefined, x.law, fact);
  const start: CaseStart = {
    filed: fact, law: x.law, recordedSeq: events.length,
    ...(deps.clockAheadMs === undefined ? {} : { clockAheadMs: deps.clockAheadMs }), ...(deps.bounds ? { bounds: deps.bounds } : {}),
  };
  await tx.case.create({
    data: {
      id: caseId, number: caseNumber, kind: opening.kind, year, code, ordinal, workflowId: caseWorkflowId(caseId),
      documentNumber: documentNumber ?? null, filedOn: new Date(opening.filedOn), filedByPost: x.by.post, filedByStaffId: x.by.staffId,
      start: json(start), filing: json(x.filing), filingKey: x.filingKey ?? null,
    },
  });
  await tx.party.createMany({
    data: people.map((p) => ({
      caseId, partyId: p.partyId, side: p.side, name: p.name, idType: p.idType ?? null, idNumber: p.idNumber ?? null, phone: p.phone ?? null,
      town: p.town ?? null, matchKey: p.matchKey, ...(p.lawyer ? { lawyer: json(p.lawyer) } : {}), ...(p.bankAccount ? { bankAccount: json(p.bankAccount) } : {}),
    })),
  });
  await recordIn(tx, deps.profile, caseId, events);
  return { id: caseId, caseNumber, kind: opening.kind, workflowId: caseWorkflowId(caseId) };
}

/** The next number of the year and code, whose row is locked until the filing stands; or the one that was given. */
async function ordinalOf(tx: Tx, deps: Deps, filing: Filing, kind: Filing["kind"], year: number, code: string): Promise<number> {
  if (deps.profile.numbering.mode === "given") {
    const given = givenNumber(deps.profile, kind, year, filing.caseNumber);
    if (await tx.case.findUnique({ where: { number: given.caseNumber }, select: { id: true } })) {
      throw new Conflict(`案号已存在：${given.caseNumber} this number is taken`, given.caseNumber);
    }
    return given.ordinal;
  }
  if (filing.caseNumber !== undefined) {
    throw new BadInput([{ pointer: "/caseNumber", message: "本院案号由系统自动编号 this court's numbers are made here" }]);
  }
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO case_numbers (year, code, last) VALUES (${year}, ${code}, 1)
    ON CONFLICT (year, code) DO UPDATE SET last = case_numbers.last + 1 RETURNING last`;
  return row?.last ?? 1;
}

/** Interface, Filing: the same document against the same respondent while a case is open is refused and the case named. */
async function refuseTwice(tx: Tx, { documentNumber, people }: Admitted): Promise<void> {
  if (!documentNumber) return;
  const keys = people.filter((p) => p.side === "respondent").map((p) => p.matchKey);
  const [open] = await tx.$queryRaw<{ number: string }[]>`
    SELECT c.number FROM cases c JOIN case_files f ON f.case_id = c.id
    WHERE c.document_number = ${documentNumber} AND f.status <> 'closed'
      AND EXISTS (SELECT 1 FROM parties p WHERE p.case_id = c.id AND p.side = 'respondent' AND p.match_key = ANY(${keys}))
    LIMIT 1`;
  if (open) throw new Conflict(`同一法律文书对同一被执行人已立案：${open.number} already filed and open`, open.number);
}

/**
 * Starts a filed case's workflow; a second start finds the first. The case's row says whether it still has to be done.
 * @throws OutsideFailure while Temporal is away or hangs.
 */
export async function startCase(deps: Pick<Deps, "db" | "temporal" | "taskQueue" | "taskTimeoutMs">, caseId: string): Promise<void> {
  const { startedAt } = await deps.db.case.findUniqueOrThrow({ where: { id: caseId }, select: { startedAt: true } });
  if (startedAt) return;
  const row = await deps.db.case.findUniqueOrThrow({ where: { id: caseId }, select: { start: true, workflowId: true, number: true } });
  const start = row.start as unknown as CaseStart;
  const client = await deps.temporal.client();
  const { amount } = start.filed.filed.document;
  const options = {
    workflowId: row.workflowId, taskQueue: deps.taskQueue ?? CASES_QUEUE, args: [start],
    workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE, workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    staticSummary: `${row.number} 执行案件`, staticDetails: startDetails(start),
    ...(deps.taskTimeoutMs === undefined ? {} : { workflowTaskTimeout: deps.taskTimeoutMs }),
    typedSearchAttributes: new TypedSearchAttributes([
      { key: CaseNo, value: row.number }, { key: Stage, value: stageName("firstQuery") },
      ...(amount === undefined ? [] : [{ key: AmountFen, value: amount }]),
    ]),
  };
  try {
    await client.withDeadline(Date.now() + HANG_MS, () => client.workflow.start(ENFORCEMENT_CASE, options));
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw awayOr(error);
  }
  await deps.db.case.update({ where: { id: caseId }, data: { startedAt: new Date() } });
}

function startDetails({ filed: { filed } }: CaseStart): string {
  return [
    `**案号**：${filed.caseNumber}`, `**立案**：${filed.filedOn}`,
    ...(filed.document.amount === undefined ? [] : [`**标的**：${yuanOfFen(filed.document.amount)}元`]),
    `**当事人**：申请执行人${filed.parties.filter((p) => p.side === "applicant").length}人，被执行人${filed.parties.filter((p) => p.side === "respondent").length}人`,
  ].join("\n\n");
}

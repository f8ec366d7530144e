import type { Action, ActionAnswers, InstitutionAnswer } from "../../domain/case/actions.js";
import type { CaseFile, Found, QueryName } from "../../domain/case/file.js";
import { principalOf, respondentsOf } from "../../domain/case/party.js";
import type { Task, TaskAnswers, TaskKind } from "../../domain/case/tasks.js";
import { fen, yuanOfFen } from "../../domain/money/fen.js";
import { dateOf, instant, type CourtDate, type Instant } from "../../domain/time/court-date.js";

export type FoundItem = Partial<Found>;

/** How the outside world behaves in a story; everything left out goes well and at once. */
export interface World {
  /** What both queries find, or each. A deposit is controllable unless it says otherwise. */
  found?: FoundItem[] | { first?: FoundItem[]; second?: FoundItem[] };
  /** Institutions that answer a query late (from an instant on) or never (null), with what they alone know of. */
  slow?: { query: QueryName; institution: string; from: string | null; found?: FoundItem[] }[];
  /** Which actions fail, from and to. `action`: a kind, or the beginning of an action's id. */
  down?: { action: string; from: string; to: string; system?: string; strange?: boolean }[];
  register?: ActionAnswers["consultRegister"];
  /** Things whose control waits in line or is refused, by assetId. */
  control?: Record<string, "waiting" | "refused">;
  /** From which day on a control that waits in line is in effect, by asset. */
  moves?: Record<string, CourtDate>;
  /** Measures that the system refuses, as `kind` or `kind:partyId`. */
  refuses?: string[];
  /** What becomes of payments, by disbursement and round (`d1-1`). */
  payments?: Record<string, "refused" | "unknown">;
}

/** The failure of an action in this world now, if it fails. */
export function failureIn(world: World, action: Action, now: Instant): { system: string; strange: boolean } | undefined {
  const down = world.down?.find((d) => (d.action === action.kind || action.id.startsWith(d.action)) && instant(d.from) <= now && now < instant(d.to));
  return down && { system: down.system ?? "networkQuery", strange: down.strange ?? false };
}

/** The world's answer to an action. */
export function answerIn(world: World, file: CaseFile, action: Action, now: Instant): ActionAnswers[keyof ActionAnswers] {
  switch (action.kind) {
    case "openCaseAccount":
      return {};
    case "runQuery":
      return queryAnswer(world, file, action, now);
    case "consultRegister":
      return world.register ?? { loads: Object.fromEntries(action.teams.map((t) => [t, 0])), team: action.regionTeam ?? action.teams[0] ?? "" };
    case "controlAssets":
      return { results: action.instructions.map((x) => ({ measureId: x.measureId, status: world.control?.[x.assetId] ?? ("applied" as const) })) };
    case "askControl":
      return {
        results: action.instructions.map((x) => {
          const on = world.moves?.[file.measures.find((m) => m.id === x.measureId)?.assetId ?? ""];
          return on !== undefined && on <= dateOf(now) ? { measureId: x.measureId, status: "applied" as const, on } : { measureId: x.measureId, status: "waiting" as const };
        }),
      };
    case "applyMeasures":
      return {
        results: action.instructions.map((x) => {
          const refused = world.refuses?.some((r) => r === action.measure || r === `${action.measure}:${x.partyId}`);
          return { measureId: x.measureId, status: refused ? ("refused" as const) : ("done" as const) };
        }),
      };
    case "renewControl":
      return { results: action.instructions.map((x) => ({ measureId: x.measureId, status: world.refuses?.includes("renewal") ? ("refused" as const) : ("done" as const) })) };
    case "disburse":
      return { status: world.payments?.[`${action.disbursementId}-${action.round}`] ?? "paid" };
    default:
      return { results: action.instructions.map((x) => ({ measureId: x.measureId, status: "done" as const })) };
  }
}

function queryAnswer(world: World, file: CaseFile, action: Extract<Action, { kind: "runQuery" }>, now: Instant): ActionAnswers["runQuery"] {
  const given = world.found ?? [];
  const slow = (world.slow ?? []).filter((s) => s.query === action.query);
  const answers: InstitutionAnswer[] = [
    answer(file, action.query, "bank", Array.isArray(given) ? given : (given[action.query] ?? []), now),
    ...slow.filter((s) => s.from !== null && instant(s.from) <= now).map((s) => answer(file, action.query, s.institution, s.found ?? [], now)),
  ];
  return {
    institutions: ["bank", ...slow.map((s) => s.institution)],
    answers: answers.filter((a) => !action.seen.includes(a.answerId)),
    outstanding: slow.filter((s) => s.from === null || instant(s.from) > now).map((s) => s.institution),
  };
}

function answer(file: CaseFile, query: QueryName, institution: string, items: FoundItem[], at: Instant): InstitutionAnswer {
  const principal = principalOf(file.parties)?.id ?? respondentsOf(file.parties)[0]?.id ?? "";
  const found = items.map((f, i) => ({
    assetId: `${institution === "bank" ? "asset" : institution}-${i + 1}`, type: "bankDeposit" as const, value: fen(0),
    controllable: f.type === undefined || f.type === "bankDeposit", encumbered: false, inLine: 1, of: principal, ...f,
  }));
  return { answerId: `${query}-${institution}`, institution, final: true, at, found };
}

/** What a person answers who does the work as it is meant. */
export function usualAnswer(task: Task): TaskAnswers[TaskKind] {
  switch (task.kind) {
    case "acceptCase":
    case "issueNotice":
    case "orderPropertyReport":
    case "pay":
      return {};
    case "searchOffline":
      return { found: [] };
    case "recordListingGround":
      return { grounds: (task.about["respondents"] as string[]).map((respondent) => ({ respondent, ground: "violatesReporting" as const })) };
    case "choosePublication":
      return { channel: "courtSite", because: "当地群众关注" };
    case "deductDeposit":
      return { ruling: "（2026）豫1321执1号之一", amount: yuanOfFen(fen(Number(task.about["amount"]))) };
    case "recordPayeeAccount":
    case "correctPayee":
      return { holder: "李大海", bank: "南召农商行", number: "6228000000000001" };
    case "backfillReceipt":
      return { receipt: "0001" };
    case "renewMeasure":
      return { renew: true };
    case "settlePayment":
      return { outcome: "paid", statement: "银行回单" };
    case "settleOutage":
    case "examineAnswer":
      return { note: "已联系" };
    case "decideObjection":
      return { outcome: "dismissed", ruling: "（2026）豫1321执异1号裁定" };
    default:
      return { approve: true };
  }
}

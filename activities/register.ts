import { RuleRefusal } from "../domain/errors.js";
import type { CaseActivities } from "./contract.js";
import { instantFor, type ActivityDeps } from "./deps.js";
import type { Tx } from "./store/db.js";

/** The one lock of decisions across cases (R21, load): placed one after another, so two cases never see the same loads. */
const REGISTER_LOCK = 5_702_021;

/** R21, R20: the same respondent's earlier case, and the teams' loads; the place is taken in the same transaction. */
export function registerActivities(deps: ActivityDeps): Pick<CaseActivities, "consultRegister"> {
  return {
    async consultRegister({ caseId, scenarioTime, action }) {
      const answer = await deps.db.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${REGISTER_LOCK})`;
        // Placed already by an attempt whose answer was lost: the place stays, however the loads are now.
        const placed = await tx.placement.findFirst({ where: { caseId, round: action.round }, select: { team: true } });
        const found = await earlierCase(tx, caseId, action.teams, action.since);
        const earlier = !placed || found?.team === placed.team ? found : undefined;
        const loads = await loadsOf(tx, caseId, action.teams);
        const team = placed?.team ?? earlier?.team ?? action.regionTeam ?? leastLoaded(action.teams, loads);
        const filed = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { filedOn: true } });
        const row = { team, round: action.round, filedOn: filed.filedOn };
        await tx.placement.upsert({ where: { caseId }, create: { caseId, ...row }, update: row });
        return { ...(earlier ? { earlier } : {}), loads, team };
      });
      return { at: instantFor(scenarioTime), answer };
    },
  };
}

/** R21: any respondent with the same id number (else name and town), filed in the period, held by one of these teams; the latest. */
export async function earlierCase(
  tx: Pick<Tx, "$queryRaw">, caseId: string, teams: readonly string[], since: string, matchKeys?: readonly string[],
): Promise<{ team: string; caseNumber: string } | undefined> {
  const [row] = await tx.$queryRaw<{ team: string; number: string }[]>`
    SELECT pl.team, c.number
    FROM placements pl JOIN cases c ON c.id = pl.case_id
    WHERE pl.case_id <> ${caseId} AND pl.team = ANY(${[...teams]}) AND pl.filed_on >= ${since}::date
      AND c.kind IN ('initial', 'reinstated')
      AND EXISTS (
        SELECT 1 FROM parties p WHERE p.case_id = pl.case_id AND p.side = 'respondent'
          AND p.match_key = ANY(COALESCE(${matchKeys ? [...matchKeys] : null}::text[],
            (SELECT array_agg(m.match_key) FROM parties m WHERE m.case_id = ${caseId} AND m.side = 'respondent'))))
    ORDER BY pl.filed_on DESC, c.year DESC, c.ordinal DESC LIMIT 1`;
  return row && { team: row.team, caseNumber: row.number };
}

/** Open cases of each team now. */
export async function loadsOf(tx: Pick<Tx, "$queryRaw">, caseId: string, teams: readonly string[]): Promise<Record<string, number>> {
  const rows = await tx.$queryRaw<{ team: string; n: bigint }[]>`
    SELECT team, count(*) AS n FROM placements WHERE open AND team = ANY(${[...teams]}) AND case_id <> ${caseId} GROUP BY team`;
  const found = new Map(rows.map((r) => [r.team, Number(r.n)]));
  return Object.fromEntries(teams.map((t) => [t, found.get(t) ?? 0]));
}

/** The least loaded team, ties in the profile's order. */
export function leastLoaded(teams: readonly string[], loads: Record<string, number>): string {
  const [first] = [...teams].sort((a, b) => (loads[a] ?? 0) - (loads[b] ?? 0) || teams.indexOf(a) - teams.indexOf(b));
  if (first === undefined) throw new RuleRefusal("R20", "没有可分配的团队 the profile has no enforcement team");
  return first;
}

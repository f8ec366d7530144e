import { earlierCase, leastLoaded, loadsOf } from "../activities/register.js";
import { decide } from "../domain/case/decide.js";
import { admit, type Filing } from "../domain/case/filing.js";
import type { Found } from "../domain/case/file.js";
import { principalOf } from "../domain/case/party.js";
import { claimSummary, type ClaimSummary } from "../domain/case/view.js";
import { profileForCase } from "../domain/court-profile.js";
import { fenOfYuan } from "../domain/money/fen.js";
import { addMonths } from "../domain/time/court-date.js";
import { controllableValue, leaderOf, placement, placementFrom, triageInput, type Placement } from "../domain/segments/triage.js";
import type { Deps } from "./deps.js";

/** One thing that the queries would find (interface: Found). Value in yuan. */
export interface FoundItem {
  type: Found["type"];
  value: string;
  controllable?: boolean;
  encumbered?: boolean;
  inLine?: number;
  of?: string;
}

/** The answer of `POST /v1/cases/preview`. Amounts in yuan, dates ISO. */
export interface Preview {
  track: string;
  region?: string;
  team: string;
  officer: string;
  rules: { id: string; because: string }[];
  claim: ClaimSummary;
  deadlines: { node: string; rule: string; dueAt: string; provisional: boolean }[];
}

/** What filing would do, with nothing filed: same checks, same rules, the register read without taking a place. */
export async function previewCase(deps: Deps, filing: Filing, found: FoundItem[] = []): Promise<Preview> {
  const { profile } = deps;
  const { opening, people } = admit(filing, profile, deps.now(), { preview: true });
  const law = { profile: profileForCase(profile), calendars: await deps.calendars() };
  const at = deps.now();
  const { file } = decide(undefined, law, { type: "filed", at, by: { post: profile.functions.filing, staffId: "" }, filed: { ...opening, caseId: "preview", caseNumber: "" } });
  const controllable = controllableValue(foundOf(found, principalOf(opening.parties)?.id ?? "", people));
  const input = { ...triageInput(file, law, opening.filedOn), controllable };
  const answer = placement(input, law.profile);
  const placed: Placement = "track" in answer ? answer : placementFrom(answer, await register(deps, answer, people, opening.filedOn), input, law.profile);
  return {
    track: placed.track, ...(placed.region ? { region: placed.region } : {}), team: placed.team, officer: officerName(profile, leaderOf(law, placed.team)),
    rules: [{ id: "R15", because: "繁简分流 triage" }, { id: placed.rule, because: placed.because }].filter((r, i, all) => all.findIndex((x) => x.id === r.id) === i),
    claim: claimSummary(file, law, opening.filedOn),
    deadlines: file.deadlines.map((d) => ({ node: d.node, rule: d.rule, dueAt: d.dueAt, provisional: d.provisional })),
  };
}

async function register(deps: Deps, question: { regionTeam?: string; teams: string[] }, people: { side: string; matchKey: string }[], filedOn: string) {
  const since = addMonths(filedOn as Parameters<typeof addMonths>[0], -deps.profile.periods.sameRespondent.length);
  const keys = people.filter((p) => p.side === "respondent").map((p) => p.matchKey);
  const earlier = await earlierCase(deps.db, "", question.teams, since, keys);
  const loads = await loadsOf(deps.db, "", question.teams);
  return { ...(earlier ? { earlier } : {}), loads, team: earlier?.team ?? question.regionTeam ?? leastLoaded(question.teams, loads) };
}

/** Items as filed, as the queries would answer them: a deposit is controllable unless it says otherwise. */
export function foundOf(items: readonly FoundItem[], principal: string, people: readonly { partyId: string; name: string }[]): Found[] {
  return items.map((f, i) => ({
    assetId: `found-${i + 1}`, type: f.type, value: fenOfYuan(f.value, `/found/${i}/value`), controllable: f.controllable ?? f.type === "bankDeposit",
    encumbered: f.encumbered ?? false, inLine: f.inLine ?? 1, of: people.find((p) => p.name === f.of)?.partyId ?? principal, source: "second",
  }));
}

function officerName(profile: Deps["profile"], staffId: string): string {
  return profile.posts.find((p) => p.holder.staffId === staffId)?.holder.name ?? staffId;
}

import { deadline, dueBy, hasTask, meetDeadline, openTask, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Found } from "../case/file.js";
import { principalOf } from "../case/party.js";
import type { TaskAnswers } from "../case/tasks.js";
import { fenOfYuan } from "../money/fen.js";

/** R26: the enforcement or tribunal team searches houses and land offline within a month of receiving the case. */
export function askOfflineSearch(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const track = file.triage?.track;
  if (!file.assignment?.receivedAt || file.offlineSearchedAt || file.performedInFullAt || file.closing) return [];
  if (track !== "enforcementTeam" && track !== "tribunal") return [];
  if (hasTask(file, "searchOffline", (t) => t.status === "open")) return [];
  const month = deadline(file, "offlineSearch");
  return [openTask(ctx, {
    kind: "searchOffline", rule: "R26", role: file.assignment.team, assignee: file.assignment.officer,
    dueAt: month?.dueAt ?? dueBy(ctx, "offlineSearch", ctx.today).dueAt,
  })];
}

/** R26: what the search found follows the case and is controlled by the rule of L25. */
export function searched(ctx: Ctx, answer: TaskAnswers["searchOffline"]): Happening[] {
  const principal = principalOf(ctx.file.parties)?.id ?? "";
  const found: Found[] = answer.found.map((f, i) => ({
    assetId: `offline-${i + 1}`, type: f.type, value: fenOfYuan(f.value, `/found/${i}/value`), controllable: f.controllable ?? true,
    encumbered: f.encumbered ?? false, inLine: 1, of: f.of ?? principal, source: "offline",
  }));
  return [happened("offlineSearchCompleted", "R26", { found }), ...meetDeadline(ctx, "offlineSearch")];
}

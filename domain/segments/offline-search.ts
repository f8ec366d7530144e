import { isSearchedOffline } from "../case/case-kind.js";
import { deadline, meetDeadline, setDeadline, withdrawDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Found } from "../case/file.js";
import { principalOf } from "../case/party.js";
import { following, openTask, openTaskOf, withdrawTasks } from "../case/task-flow.js";
import type { TaskAnswers } from "../case/tasks.js";
import { BadInput } from "../errors.js";
import { fenOfYuan } from "../money/fen.js";
import { dateOf } from "../time/court-date.js";

/**
 * R26: the enforcement or tribunal team searches houses and land offline within a month of receiving the case. The month
 * counts from the first such acceptance: a move does not restart it, nor does a detour through the fast track.
 */
export function askOfflineSearch(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  if (file.offlineSearchedAt || file.performedInFullAt || file.closing) return [];
  if (!isSearchedOffline(file, law)) return file.assignment ? notBound(ctx) : [];
  const known = deadline(file, "offlineSearch");
  const counts = known && known.status !== "withdrawn" ? known : undefined;
  if (!file.assignment?.receivedAt && !counts) return [];
  const set = counts ? [] : [setDeadline(ctx, "offlineSearch", "offlineSearch", known?.from ?? dateOf(file.assignment!.receivedAt!))];
  if (openTaskOf(file, "searchOffline")) return set;
  return [...set, openTask(ctx, {
    kind: "searchOffline", rule: "R26", role: file.assignment!.team, assignee: file.assignment!.officer, due: following(counts ?? set[0]!.data.deadline),
  })];
}

/** R26 binds enforcement and tribunal teams: with another team the month and its work are taken back. */
function notBound(ctx: Ctx): Happening[] {
  const because = "本案由其他团队办理，不适用线下查控期限 with a team that R26 does not bind";
  return [...withdrawDeadline(ctx, "offlineSearch", because), ...withdrawTasks(ctx, because, (t) => t.kind === "searchOffline")];
}

/** R26: what the search found follows the case and is controlled by the rule of L25. */
export function searched(ctx: Ctx, answer: TaskAnswers["searchOffline"]): Happening[] {
  const { parties } = ctx.file;
  const principal = principalOf(parties)?.id ?? "";
  const found: Found[] = answer.found.map((f, i) => {
    if (f.of !== undefined && !parties.some((p) => p.id === f.of)) throw new BadInput([{ pointer: `/found/${i}/of`, message: "不是本案当事人 not a party of this case" }]);
    return {
      assetId: `offline-${i + 1}`, type: f.type, value: fenOfYuan(f.value, `/found/${i}/value`), controllable: f.controllable ?? true,
      encumbered: f.encumbered ?? false, inLine: 1, of: f.of ?? principal, source: "offline",
    };
  });
  return [happened("offlineSearchCompleted", "R26", { found }), ...meetDeadline(ctx, "offlineSearch")];
}

import { applicationFee } from "../../domain/case/application-fee.js";
import { claimOfCase } from "../../domain/case/claim-of-case.js";
import type { ClaimLine } from "../../domain/money/claim.js";
import { capitalsOf } from "../../domain/money/capitals.js";
import { yuan } from "../../domain/money/explain.js";
import { ZERO, yuanOfFen, type Fen } from "../../domain/money/fen.js";
import type { Given } from "../given.js";
import type { ClaimLineRow, ClaimPlaces } from "../places.js";
import { yuanOrNothing } from "./of-case.js";

/** What the respondent owes at the end of the document's day: the one place where documents ask for the claim. */
export function claimOn(given: Given): { total: Fen; places: ClaimPlaces; lines: ClaimLineRow[] } {
  const { file, law, on } = given;
  const owed = file.claim.amount !== undefined && !file.performedInFullAt;
  const claim = owed ? claimOfCase(file, law, on) : undefined;
  const total = claim?.total ?? ZERO;
  const { latePerformance } = file.claim;
  return {
    total,
    places: {
      claimTotal: yuanOrNothing(total), claimTotalInCapitals: total === ZERO ? "" : capitalsOf(total),
      claimPrincipal: yuanOrNothing(claim?.principal ?? ZERO), claimInterest: yuanOrNothing(claim?.interest ?? ZERO),
      claimDoubled: yuanOrNothing(claim?.doubledInterest ?? ZERO),
      doubledRate: `${typeof latePerformance === "object" ? latePerformance.ratePerDay : law.profile.settings.doubledRatePerDay}%`,
      applicationFee: file.document.amount === undefined ? "" : yuan(applicationFee(file.document.amount)),
    },
    lines: (claim?.lines ?? []).filter((line) => line.due > 0).map(lineOf),
  };
}

const WHAT: Record<ClaimLine["kind"], string> = { costs: "诉讼费用", interest: "一般债务利息", lateFee: "滞纳金", principal: "本金", concession: "恢复的让步", doubled: "加倍部分债务利息" };

function lineOf({ kind, item, due, paid, open, explained }: ClaimLine): ClaimLineRow {
  const which = item === null ? "" : kind === "principal" ? `（第${item + 1}期）` : `（第${item + 1}项）`;
  return { what: `${WHAT[kind]}${which}`, due: yuanOfFen(due), paid: yuanOfFen(paid), open: yuanOfFen(open), explained: explained.zh };
}

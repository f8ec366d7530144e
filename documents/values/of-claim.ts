import { feeOfCase } from "../../domain/case/application-fee.js";
import { claimAsOf, type CaseClaim } from "../../domain/case/claim-as-of.js";
import type { ClaimLine } from "../../domain/money/claim.js";
import { capitalsOf } from "../../domain/money/capitals.js";
import { yuan } from "../../domain/money/explain.js";
import { minFen, minusFen, sumFen, yuanOfFen, ZERO, type Fen } from "../../domain/money/fen.js";
import { dateInText } from "../../domain/time/chinese-date.js";
import type { Given } from "../given.js";
import type { ClaimLineRow, ClaimPlaces } from "../places.js";
import { yuanOrNothing } from "./of-case.js";

/** What the respondent owes at the end of the document's day. */
interface Owed {
  total: Fen;
  /** What of it is to be paid now: less only while instalments run. */
  dueNow: Fen;
  places: ClaimPlaces;
  lines: ClaimLineRow[];
}

/** The claim on the document's day (L05, L06, R33, R41–R43), or what a settlement in force asks for in its place (L20): the one place where documents ask. */
export function claimOn(given: Given): Owed {
  const { file, law, on } = given;
  const claim = file.claim.amount === undefined ? undefined : claimAsOf(file, law, on);
  const lines = claim?.settlement ? settlementLines(given, claim.settlement) : (claim?.lines ?? []).filter((line) => line.due > 0).map(lineOf);
  const total = claim?.settlement?.open ?? claim?.total ?? ZERO;
  const dueNow = claim?.settlement ? sumFen(lines.map((line) => line.dueNow)) : (claim?.dueNow ?? ZERO);
  const { latePerformance } = file.claim;
  const fee = feeOfCase(file, law);
  // Under a settlement the claim itself rests.
  const ofClaim = (part: "principal" | "interest" | "doubledInterest") => (claim && !claim.settlement ? yuanOrNothing(claim[part]) : "");
  return {
    total, dueNow,
    places: {
      claimTotal: yuanOrNothing(total), claimTotalInCapitals: total === ZERO ? "" : capitalsOf(total),
      claimDue: yuanOrNothing(dueNow), claimDueInCapitals: dueNow === ZERO ? "" : capitalsOf(dueNow), claimNotYetDue: yuanOrNothing(minusFen(total, dueNow)),
      claimPrincipal: ofClaim("principal"), claimInterest: ofClaim("interest"), claimDoubled: ofClaim("doubledInterest"),
      doubledRate: `${typeof latePerformance === "object" ? latePerformance.ratePerDay : law.profile.settings.doubledRatePerDay}%`,
      applicationFee: fee?.borneBy === "respondent" ? yuan(fee.amount) : "",
      settlement: claim?.settlement ? "是" : "",
    },
    lines: lines.map(rowOf),
  };
}

/** A line before it is put into words. */
interface Line {
  what: string;
  due: Fen;
  paid: Fen;
  open: Fen;
  dueNow: Fen;
  explained: string;
}

const WHAT: Record<ClaimLine["kind"], string> = { costs: "诉讼费用", interest: "一般债务利息", lateFee: "滞纳金", principal: "本金", concession: "恢复的让步", doubled: "加倍部分债务利息" };

function lineOf({ kind, item, due, paid, open, dueNow, explained }: ClaimLine): Line {
  const which = item === null ? "" : kind === "principal" ? `（第${item + 1}期）` : `（第${item + 1}项）`;
  return { what: `${WHAT[kind]}${which}`, due, paid, open, dueNow, explained: explained.zh };
}

/** L20: the instalments of the settlement, the earliest paid first. */
function settlementLines({ file, on }: Given, settlement: NonNullable<CaseClaim["settlement"]>): Line[] {
  const hold = file.holds.find((h) => h.kind === "settlement" && h.from === settlement.from && (h.instalments?.length ?? 0) > 0);
  let left = settlement.paid;
  return [...(hold?.instalments ?? [])].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).map(({ dueOn, amount }, i) => {
    const paid = minFen(amount, left);
    left = minusFen(left, paid);
    const open = minusFen(amount, paid);
    return { what: `和解协议第${i + 1}期`, due: amount, paid, open, dueNow: dueOn <= on ? open : ZERO, explained: `执行和解协议约定于${dateInText(dueOn)}前支付${yuan(amount)}。` };
  });
}

function rowOf({ what, due, paid, open, dueNow, explained }: Line): ClaimLineRow {
  return { what, due: yuanOfFen(due), paid: yuanOfFen(paid), open: yuanOfFen(open), dueNow: yuanOfFen(dueNow), explained };
}

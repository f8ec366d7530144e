import { BadInput, type FieldError } from "../errors.js";
import { yuan } from "./explain.js";
import { fen, fenOfYuan, MAX_FEN, minFen, minusFen, sumFen, yuanOfFen, ZERO, type Fen } from "./fen.js";

/** A creditor who takes part. Priority 1 is paid first; `seizedAt` is a date or an instant of one fixed width. */
export interface Creditor {
  id: string;
  amount: Fen;
  priority: number;
  seizedAt?: string;
}

export interface DistributionInput {
  available: Fen;
  /** Paid before every creditor; not more than `available`. */
  costs: Fen;
  /** `proRata` (default) for a person or other organization (L14), `seizureOrder` for an enterprise (L27). */
  mode?: "proRata" | "seizureOrder";
  creditors: readonly Creditor[];
}

export interface Distribution {
  /** In the order in which the creditors are listed. */
  shares: { id: string; share: Fen }[];
  /** Sum of the shares; costs are no part of it. */
  total: Fen;
  /** What is left when every creditor is paid. */
  rest: Fen;
  explained: string;
}

/**
 * L14, L27 (民诉法解释 506–508, 511–514) Costs first, then the priorities in their order. Within one priority pro rata,
 * rounded down to the fen, the rest fen by fen to the largest remainders, ties to the first listed; or in the order of
 * seizure, each in full as far as the money goes, who has not seized last, ties again to the first listed.
 * Example: 100.00 yuan for three claims of 100.00 gives 33.34, 33.33, 33.33.
 * Throws BadInput: `/costs` above what is available, an id listed twice, a priority that is not a whole number from 1.
 */
export function distribute(input: DistributionInput): Distribution {
  check(input);
  const { creditors, mode = "proRata" } = input;
  const shares: Fen[] = creditors.map(() => ZERO);
  const said = [`可供分配${yuan(input.available)}，先扣除执行费用等${yuan(input.costs)}，余${yuan(minusFen(input.available, input.costs))}。`];
  let left = minusFen(input.available, input.costs);
  for (const priority of [...new Set(creditors.map((c) => c.priority))].sort((a, b) => a - b)) {
    const ranked = creditors.flatMap((c, index) => (c.priority === priority ? [{ index, creditor: c }] : []));
    const owed = sumFen(ranked.map((r) => r.creditor.amount));
    const pool = minFen(left, owed);
    const given = mode === "proRata"
      ? shareAmong(pool, ranked.map((r) => r.creditor.amount))
      : inSeizureOrder(pool, ranked.map((r) => r.creditor));
    ranked.forEach((r, i) => { shares[r.index] = given[i] ?? ZERO; });
    left = minusFen(left, pool);
    said.push(rankText(priority, owed, pool, mode));
  }
  return {
    shares: creditors.map((c, i) => ({ id: c.id, share: shares[i] ?? ZERO })),
    total: sumFen(shares),
    rest: left,
    explained: said.join("") + (left > 0 ? `全部债权受偿后剩余${yuan(left)}。` : ""),
  };
}

/**
 * Splits an amount by weights, to the fen: each part rounded down, the rest fen by fen to the largest remainders, ties to the
 * first listed. Without weights that matter (all 0) the parts are equal. For an arrival among applicants the weights are
 * their own amounts, or 1 each. Example: 100.00 yuan by 1, 1, 1 is 33.34, 33.33, 33.33. Throws RangeError without anyone to share.
 */
export function shareAmong(amount: Fen, weights: readonly number[]): Fen[] {
  if (weights.length === 0) {
    if (amount === 0) return [];
    throw new RangeError("nobody to share among");
  }
  const sum = weights.reduce((a, w) => a + BigInt(w), 0n);
  if (sum === 0n) return shareAmong(amount, weights.map(() => 1));
  const exact = weights.map((w) => BigInt(amount) * BigInt(w));
  const parts = exact.map((e) => Number(e / sum));
  const missing = amount - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((e, index) => ({ index, remainder: e % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((p) => fen(p));
}

function inSeizureOrder(pool: Fen, creditors: readonly Creditor[]): Fen[] {
  const order = creditors
    .map((creditor, index) => ({ index, amount: creditor.amount, seizedAt: creditor.seizedAt ?? "\uffff" }))
    .sort((a, b) => (a.seizedAt === b.seizedAt ? a.index - b.index : a.seizedAt < b.seizedAt ? -1 : 1));
  const given: Fen[] = creditors.map(() => ZERO);
  let left = pool;
  for (const { index, amount } of order) {
    const share = minFen(left, amount);
    given[index] = share;
    left = minusFen(left, share);
  }
  return given;
}

function rankText(priority: number, owed: Fen, pool: Fen, mode: "proRata" | "seizureOrder"): string {
  const head = `第${priority}顺位债权${yuan(owed)}`;
  if (pool === owed) return `${head}，全额受偿。`;
  if (pool === 0) return `${head}，无款可分。`;
  return mode === "proRata"
    ? `${head}，按比例受偿${yuan(pool)}（每项＝债权额×${yuanOfFen(pool)}÷${yuanOfFen(owed)}，舍至分，余分按余数大小逐分补足）。`
    : `${head}，按查封先后受偿${yuan(pool)}。`;
}

function check({ available, costs, creditors }: DistributionInput): void {
  const errors: FieldError[] = [];
  if (costs > available) errors.push({ pointer: "/costs", message: "more than what is available 费用超过可供分配金额" });
  const seen = new Set<string>();
  creditors.forEach((c, i) => {
    if (seen.has(c.id)) errors.push({ pointer: `/creditors/${i}/id`, message: "listed twice 重复" });
    seen.add(c.id);
    if (!Number.isSafeInteger(c.priority) || c.priority < 1) {
      errors.push({ pointer: `/creditors/${i}/priority`, message: "a whole number from 1 应为不小于1的整数" });
    }
  });
  if (creditors.reduce((sum, c) => sum + c.amount, 0) > MAX_FEN) {
    errors.push({ pointer: "/creditors", message: "the sum passes 10^13 yuan, the largest amount 金额超出上限" });
  }
  if (errors.length > 0) throw new BadInput(errors);
}

/** The body of `POST /v1/calculations/distribution`, amounts as yuan strings. */
export interface DistributionBody {
  available: string;
  costs: string;
  mode?: "proRata" | "seizureOrder";
  creditors: { id: string; amount: string; priority: number; seizedAt?: string }[];
}

/** The answer, amounts as yuan strings. */
export interface DistributionAnswer {
  shares: { id: string; share: string }[];
  total: string;
  rest: string;
  explained: string;
}

/** L14, L27 Body to answer, as the HTTP route needs it. Throws BadInput with pointers. */
export function answerDistribution(body: DistributionBody): DistributionAnswer {
  const { shares, total, rest, explained } = distribute({
    available: fenOfYuan(body.available, "/available"),
    costs: fenOfYuan(body.costs, "/costs"),
    mode: body.mode,
    creditors: body.creditors.map((c, i) => ({ ...c, amount: fenOfYuan(c.amount, `/creditors/${i}/amount`) })),
  });
  return { shares: shares.map((s) => ({ id: s.id, share: yuanOfFen(s.share) })), total: yuanOfFen(total), rest: yuanOfFen(rest), explained };
}

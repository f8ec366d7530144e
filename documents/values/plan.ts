import type { Arrival } from "../../domain/case/file.js";
import { applicantsOf, weightsOf } from "../../domain/case/party.js";
import { distribute, shareAmong } from "../../domain/money/distribution.js";
import { yuan } from "../../domain/money/explain.js";
import { minusFen, sumFen, yuanOfFen, ZERO, type Fen } from "../../domain/money/fen.js";
import type { Given, PlanGiven } from "../given.js";
import type { Values } from "../places.js";
import { ofArrival, sharesIn } from "./of-arrival.js";
import { nameOf, ofCase, yuanOrNothing } from "./of-case.js";

type Row = Values<"distributionPlan">["lists"]["creditors"][number];

interface Shared {
  available: Fen;
  creditors: { party: string; claim: Fen; weight: number; share: Fen; priority: number; seizedOn?: string }[];
  mode: PlanGiven["mode"];
  explained: string;
}

/** L14, L27: what everyone gets of an arrival, and how it was computed: by the officer's plan, else among the applicants. */
export function distributionPlan(given: Given, arrival: Arrival): Values<"distributionPlan"> {
  const plan = given.plans[arrival.id];
  const shared = plan ? byPlan(plan, arrival) : amongApplicants(given, arrival);
  const inAll = sumFen(shared.creditors.map((c) => c.share));
  const all = shared.creditors.reduce((sum, c) => sum + BigInt(c.weight), 0n);
  return {
    places: {
      ...ofCase(given), ...ofArrival(given, arrival),
      available: yuan(shared.available), sharedInAll: yuanOfFen(inAll), restAmount: yuanOrNothing(minusFen(arrival.amount, inAll)),
      proRata: shared.mode === "proRata" ? "是" : "", seizureOrder: shared.mode === "seizureOrder" ? "是" : "", explained: shared.explained,
    },
    lists: {
      creditors: shared.creditors.map((c, i): Row => ({
        no: String(i + 1), name: nameOf(given, c.party), claim: yuanOfFen(c.claim), share: yuanOfFen(c.share), priority: String(c.priority),
        seizedOn: c.seizedOn ?? "", ratio: percent(BigInt(c.weight), all),
      })),
    },
  };
}

/** Costs are taken before money comes to the case's account, so all of it is there to share. */
function byPlan({ mode, creditors }: PlanGiven, { amount }: Arrival): Shared {
  const { shares, explained } = distribute({
    available: amount, costs: ZERO, mode,
    creditors: creditors.map((c) => ({ id: c.party, amount: c.amount, priority: c.priority, ...(c.seizedAt ? { seizedAt: c.seizedAt } : {}) })),
  });
  return {
    available: amount, mode, explained,
    creditors: creditors.map((c, i) => ({
      party: c.party, claim: c.amount, weight: c.amount, share: shares[i]?.share ?? ZERO, priority: c.priority, ...(c.seizedAt ? { seizedOn: c.seizedAt } : {}),
    })),
  };
}

/** Without a plan each applicant gets a part by the amounts of the filing, or equal ones where it names none. */
function amongApplicants(given: Given, arrival: Arrival): Shared {
  const { file } = given;
  const applicants = applicantsOf(file.parties).filter((p) => !file.withdrawnApplicants.includes(p.id));
  const weights = weightsOf(applicants);
  const named = applicants.some((p) => p.share !== undefined);
  const equal = applicants.length > 0 ? shareAmong(file.claim.amount ?? ZERO, weights) : [];
  const shares = new Map(sharesIn(given, arrival).map((s) => [s.payee, s.amount]));
  const creditors = applicants.map((p, i) => ({
    party: p.id, claim: named ? (p.share ?? ZERO) : (equal[i] ?? ZERO), weight: weights[i] ?? 0, share: shares.get(p.id) ?? ZERO, priority: 1,
  }));
  const available = sumFen(creditors.map((c) => c.share));
  return { available, mode: "proRata", creditors, explained: `可供分配${yuan(available)}，按各债权人债权额的比例分配；每人应得舍至分，余分按余数大小逐分补足。` };
}

/** A part of a whole in percent with two decimals, half up. */
function percent(part: bigint, whole: bigint): string {
  if (whole === 0n) return "0.00%";
  const basisPoints = (part * 20_000n + whole) / (2n * whole);
  return `${basisPoints / 100n}.${String(basisPoints % 100n).padStart(2, "0")}%`;
}

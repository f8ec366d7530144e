import { isEnforcement } from "../domain/case/case-kind.js";
import { dateOf, type CourtDate } from "../domain/time/court-date.js";
import type { Given } from "./given.js";
import { DOCUMENT_KINDS, type DocumentKind } from "./kinds.js";
import { claimOn } from "./values/of-claim.js";
import type { Found } from "./values/values.js";

/** Why a document cannot be drafted now. */
export interface Hindrance {
  rule: string;
  because: string;
}

/**
 * What stands in the way of drafting a document now; undefined where it can be drafted. R28 comes first: a document about
 * giving property states the case's account, and there is none without it.
 */
export function hindranceOf(kind: DocumentKind, given: Given, found: Found): Hindrance | undefined {
  const { file } = given;
  const { rule, about } = DOCUMENT_KINDS[kind];
  if (!isEnforcement(file) && about === "case") return { rule, because: "此类案件不发此文书 a case of this kind has no such document" };
  const aboutMoney = about !== "case" || kind === "payerNotice" || file.claim.amount !== undefined;
  if (aboutMoney && given.account === undefined) return { rule: "R28", because: NO_ACCOUNT };
  if (kind === "payerNotice") return nothingToPay(given);
  if (about === "arrival") return hinderedArrival(kind, given, found);
  if (about === "disbursement") return hinderedPayment(found);
  return undefined;
}

const NO_ACCOUNT = "本案专用账户尚未开立，涉及财产给付的文书须注明账号，暂不得制作 the case's account is not open yet: a document about giving property must state it";

function nothingToPay(given: Given): Hindrance | undefined {
  if (given.file.claim.amount === undefined) return { rule: "R28", because: "本案没有金钱给付内容 no money is owed in this case" };
  const { total, dueNow, places } = claimOn(given);
  if (dueNow > 0) return undefined;
  return total > 0
    ? { rule: places.settlement ? "L20" : "R41", because: "分期款项至该日尚未到期 no instalment is due by this day" }
    : { rule: "L05", because: "至该日没有应缴款项 nothing is owed on this day" };
}

function hinderedArrival(kind: DocumentKind, { plans }: Given, { arrival }: Found): Hindrance | undefined {
  const { rule } = DOCUMENT_KINDS[kind];
  if (!arrival) return { rule, because: "尚无案款到账 nothing has arrived yet" };
  if (arrival.status === "reversed") return { rule: "R27", because: "该笔到账已被银行冲正 the bank took this arrival back" };
  return kind === "distributionPlan" && arrival.needed === 0 && !plans[arrival.id]
    ? { rule, because: "该笔款项全部退还付款人，无可分配 all of it goes back to who paid: nothing to distribute" } : undefined;
}

function hinderedPayment({ disbursement }: Found): Hindrance | undefined {
  if (!disbursement) return { rule: "R46", because: "尚无案款发放 nothing was paid out yet" };
  return disbursement.status === "paid" ? undefined : { rule: "R46", because: "该笔款项尚未付出，付出后方可出具收据 this payment is not out yet: a receipt is for what was paid" };
}

/** The first day that a document can bear: before it what it speaks of had not happened. */
export function earliestDay({ file }: Given, { arrival, disbursement }: Found): CourtDate {
  const at = disbursement?.at ?? arrival?.at;
  return at !== undefined && dateOf(at) > file.filedOn ? dateOf(at) : file.filedOn;
}

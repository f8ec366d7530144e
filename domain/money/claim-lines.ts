import type { CourtDate } from "../time/court-date.js";
import { unpaid, type Account, type Charged } from "./accrual.js";
import type { ClaimBasis } from "./claim-basis.js";
import type { Terms } from "./claim-terms.js";
import { chargeWords, day, yuan, type Words } from "./explain.js";
import { fen, minusFen, yuanOfFen, ZERO, type Fen } from "./fen.js";
import type { InterestSettings } from "./interest-items.js";

/** One thing owed under the document. `item`: the place from 0 of the interest item, late fee or instalment, null for none. */
export interface ClaimLine {
  item: number | null;
  kind: "costs" | "interest" | "lateFee" | "principal" | "concession" | "doubled";
  /** All that the line has come to by the day, paid or not; for an instalment also before its day. */
  due: Fen;
  paid: Fen;
  open: Fen;
  /** What of `open` is to be paid now. */
  dueNow: Fen;
  /** The last day of an instalment. */
  dueOn?: CourtDate;
  /** Sentences with the figures, to be checked by hand. */
  explained: Words;
  /** What grows by the day: `base × days × rate`, summed over the stretches and rounded once. */
  grows?: Growth;
}

/** `rate` in percent, a year (over the profile's 365 or 360 days) or a day; both ends of a stretch count. */
export interface Growth {
  rate: string;
  per: "year" | "day";
  stretches: { from: CourtDate; to: CourtDate; base: Fen; days: number }[];
}

interface Seen {
  basis: ClaimBasis;
  terms: Terms;
  account: Account;
  on: CourtDate;
  settings: InterestSettings;
  doubledRate: string;
  /** Everything paid to the day, whatever it satisfied. */
  paid: Fen;
}

/** The lines of a claim in the order of satisfaction (L06): costs, interest, late fees, principal, restored concession, doubled interest. */
export function claimLines(seen: Seen): ClaimLine[] {
  return [...costsLine(seen), ...interestLines(seen), ...lateFeeLines(seen), ...principalLines(seen), ...concessionLine(seen), ...doubledLine(seen)];
}

/** R33 While a plan of instalments stands, what comes beside it waits for its last day. */
const WITH_THE_LAST: Words = { zh: "分期履行期间，随最后一期到期。", en: " Falls due with the last instalment." };

function costsLine({ basis, terms, account }: Seen): ClaimLine[] {
  if (basis.costs === undefined) return [];
  const open = minusFen(basis.costs, account.costsPaid);
  const text = { zh: `法律文书确定由被执行人负担的诉讼费用${yuan(basis.costs)}。`, en: `Litigation costs that the document lays on the respondent: ${yuanOfFen(basis.costs)} yuan.` };
  return [besides(terms, { item: null, kind: "costs", due: basis.costs, paid: account.costsPaid, open, dueNow: open, explained: withPaid(text, account.costsPaid) })];
}

function interestLines({ basis, terms, account, settings }: Seen): ClaimLine[] {
  return (basis.interest ?? []).flatMap(({ rate }, item) => {
    const g = account.general[item];
    const label = { zh: `第${item + 1}项利息`, en: `Interest, item ${item + 1}` };
    return g ? [besides(terms, chargeLine("interest", item, g, label, `${rate}%÷${settings.interestYearDays}`, growth(g, rate, "year")))] : [];
  });
}

function lateFeeLines({ basis, terms, account }: Seen): ClaimLine[] {
  const before = basis.interest?.length ?? 0;
  return (basis.lateFees ?? []).flatMap(({ ratePerDay }, item) => {
    const g = account.general[before + item];
    const label = { zh: `第${item + 1}项滞纳金`, en: `Late fee, item ${item + 1}` };
    return g ? [besides(terms, chargeLine("lateFee", item, g, label, `${ratePerDay}%`, growth(g, ratePerDay, "day")))] : [];
  });
}

function besides({ planStands }: Terms, line: ClaimLine): ClaimLine {
  if (!planStands || line.open === 0) return { ...line, dueNow: planStands ? ZERO : line.dueNow };
  return { ...line, dueNow: ZERO, explained: { zh: line.explained.zh + WITH_THE_LAST.zh, en: line.explained.en + WITH_THE_LAST.en } };
}

function chargeLine(kind: "interest" | "lateFee" | "doubled", item: number | null, g: Charged, label: Words, factor: string, grows: Growth): ClaimLine {
  const open = minusFen(g.amount, g.paid);
  return { item, kind, due: g.amount, paid: g.paid, open, dueNow: open, explained: withPaid(chargeWords(label, g.runs, factor, g.amount), g.paid), grows };
}

function growth(g: Charged, rate: string, per: Growth["per"]): Growth {
  return { rate, per, stretches: g.runs.map(({ span, base, days }) => ({ from: day(span.after + 1), to: day(span.to), base, days })) };
}

function principalLines(seen: Seen): ClaimLine[] {
  const { terms, account } = seen;
  if (terms.plan.length === 0) {
    const open = unpaid({ start: 0, amount: terms.amount }, account.principalPaid);
    const paid = minusFen(terms.amount, open);
    const text = { zh: `法律文书确定的金额${yuan(terms.amount)}。`, en: `The amount that the document fixes: ${yuanOfFen(terms.amount)} yuan.` };
    return [{ item: null, kind: "principal", due: terms.amount, paid, open, dueNow: open, explained: withPaid(text, paid) }];
  }
  return terms.plan.map((term) => {
    const open = unpaid(term, account.principalPaid);
    const paid = minusFen(term.amount, open);
    return {
      item: term.index, kind: "principal", due: term.amount, paid, open, dueNow: dueOfTerm(seen, term, open), dueOn: term.dueOn,
      explained: withPaid(termText(seen, term), paid),
    };
  });
}

type Term = Terms["plan"][number];

/** While a plan stands, its instalments are measured by all that was paid, as its keeping is (R41). */
function dueOfTerm({ basis, terms, on, paid }: Seen, term: Term, open: Fen): Fen {
  const rest = (basis.accelerates ?? true) && !terms.planStands;
  if (rest) return open;
  if (term.dueOn > on) return ZERO;
  return terms.planStands ? unpaid(term, paid) : open;
}

function termText({ terms, basis, on }: Seen, term: Term): Words {
  const name = term.index === null ? { zh: "分期之外的余额", en: "What the plan leaves" } : { zh: `第${term.index + 1}期`, en: `Instalment ${term.index + 1}` };
  const accelerated = terms.defaultOn !== undefined && (basis.accelerates ?? true) && term.dueOn > terms.defaultOn;
  const state = accelerated
    ? { zh: `${terms.defaultOn}到期的一期未如约履行，本期立即到期`, en: `the one due by ${terms.defaultOn} was missed, so it is due at once` }
    : term.dueOn <= on ? { zh: "已到期", en: "is due" } : { zh: "尚未到期", en: "not due yet" };
  return {
    zh: `${name.zh}${yuan(term.amount)}，${term.dueOn}届满，${state.zh}。`,
    en: `${name.en}: ${yuanOfFen(term.amount)} yuan, by ${term.dueOn}; ${state.en}.`,
  };
}

function concessionLine({ basis, terms, account }: Seen): ClaimLine[] {
  if (terms.restored === 0) return [];
  const open = unpaid({ start: terms.amount, amount: terms.restored }, account.principalPaid);
  const paid = minusFen(terms.restored, open);
  const extent = basis.concession?.cancelled === "part" ? { zh: "部分", en: "in part" } : { zh: "全部", en: "wholly" };
  const text = {
    zh: `${terms.defaultOn}届满未如约履行，取消${extent.zh}让步，恢复${yuan(terms.restored)}。`,
    en: `Not performed by the end of ${terms.defaultOn}: the concession is cancelled ${extent.en}, ${yuanOfFen(terms.restored)} yuan are owed again.`,
  };
  return [{ item: null, kind: "concession", due: terms.restored, paid, open, dueNow: open, explained: withPaid(text, paid) }];
}

function doubledLine({ basis, terms, account, doubledRate }: Seen): ClaimLine[] {
  const { doubled } = account;
  const label = typeof basis.latePerformance === "object"
    ? { zh: "约定的迟延履行金", en: "Agreed late-performance money" } : { zh: "加倍部分债务利息", en: "Doubled interest" };
  const line = chargeLine("doubled", null, doubled, label, `${doubledRate}%`, growth(doubled, doubledRate, "day"));
  if (terms.lastDay !== undefined) return [line];
  const none = {
    zh: `${label.zh}：法律文书未载明履行期限和生效日期，未起算，为${yuan(fen(0))}。`,
    en: `${label.en}: the document names neither a last day for performance nor its day of effect, so none counts: 0.00 yuan.`,
  };
  return [{ ...line, explained: withPaid(none, doubled.paid) }];
}

function withPaid(text: Words, paid: Fen): Words {
  return paid > 0 ? { zh: `${text.zh}已抵充${yuan(paid)}。`, en: `${text.en} Paid of it: ${yuanOfFen(paid)} yuan.` } : text;
}

import type { CourtDate } from "../time/court-date.js";
import { unpaid, type Account, type Charged } from "./accrual.js";
import type { ClaimBasis } from "./claim-basis.js";
import type { Terms } from "./claim-terms.js";
import { chargeText, yuan } from "./explain.js";
import { fen, minusFen, ZERO, type Fen } from "./fen.js";
import type { InterestSettings } from "./interest-items.js";

/** One thing owed under the document. `item`: the place from 0 of the interest item or the instalment, null for neither. */
export interface ClaimLine {
  item: number | null;
  kind: "interest" | "principal" | "concession" | "doubled";
  /** All that the line has come to by the day, paid or not; for an instalment also before its day. */
  due: Fen;
  paid: Fen;
  open: Fen;
  /** What of `open` is to be paid now. */
  dueNow: Fen;
  /** The last day of an instalment. */
  dueOn?: CourtDate;
  /** A Chinese sentence with the figures, to be checked by hand. */
  explained: string;
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

/** The lines of a claim in the order of satisfaction (L06): interest, principal, restored concession, doubled interest. */
export function claimLines(seen: Seen): ClaimLine[] {
  return [...interestLines(seen), ...principalLines(seen), ...concessionLine(seen), ...doubledLine(seen)];
}

function interestLines({ basis, terms, account, settings }: Seen): ClaimLine[] {
  return account.general.map((g, item) => {
    const rate = basis.interest?.[item]?.rate ?? "";
    const open = minusFen(g.amount, g.paid);
    return {
      item, kind: "interest", due: g.amount, paid: g.paid, open, dueNow: terms.planStands ? ZERO : open,
      explained: withPaid(chargeText(`第${item + 1}项利息`, g.runs, `${rate}%÷${settings.interestYearDays}`, g.amount), g.paid)
        + (terms.planStands && open > 0 ? "分期履行期间，利息随最后一期到期。" : ""),
    };
  });
}

function principalLines(seen: Seen): ClaimLine[] {
  const { terms, account } = seen;
  if (terms.plan.length === 0) {
    const open = unpaid({ start: 0, amount: terms.amount }, account.principalPaid);
    const paid = minusFen(terms.amount, open);
    return [{
      item: null, kind: "principal", due: terms.amount, paid, open, dueNow: open,
      explained: withPaid(`法律文书确定的金额${yuan(terms.amount)}。`, paid),
    }];
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

function termText({ terms, basis, on }: Seen, term: Term): string {
  const name = term.index === null ? "分期之外的余额" : `第${term.index + 1}期`;
  const accelerated = terms.defaultOn !== undefined && (basis.accelerates ?? true) && term.dueOn > terms.defaultOn;
  const state = accelerated
    ? `${terms.defaultOn}到期的一期未如约履行，本期立即到期`
    : term.dueOn <= on ? "已到期" : "尚未到期";
  return `${name}${yuan(term.amount)}，${term.dueOn}届满，${state}。`;
}

function concessionLine({ basis, terms, account }: Seen): ClaimLine[] {
  if (terms.restored === 0) return [];
  const open = unpaid({ start: terms.amount, amount: terms.restored }, account.principalPaid);
  const paid = minusFen(terms.restored, open);
  const extent = basis.concession?.cancelled === "part" ? "部分" : "全部";
  return [{
    item: null, kind: "concession", due: terms.restored, paid, open, dueNow: open,
    explained: withPaid(`${terms.defaultOn}届满未如约履行，取消${extent}让步，恢复${yuan(terms.restored)}。`, paid),
  }];
}

function doubledLine({ basis, terms, account, doubledRate }: Seen): ClaimLine[] {
  const { doubled } = account;
  const open = minusFen(doubled.amount, doubled.paid);
  return [{
    item: null, kind: "doubled", due: doubled.amount, paid: doubled.paid, open, dueNow: open,
    explained: withPaid(doubledText(basis, terms, doubled, doubledRate), doubled.paid),
  }];
}

function doubledText(basis: ClaimBasis, terms: Terms, doubled: Charged, rate: string): string {
  const label = typeof basis.latePerformance === "object" ? "约定的迟延履行金" : "加倍部分债务利息";
  if (terms.lastDay === undefined) return `${label}：法律文书未载明履行期限和生效日期，未起算，为${yuan(fen(0))}。`;
  return chargeText(label, doubled.runs, `${rate}%`, doubled.amount);
}

function withPaid(text: string, paid: Fen): string {
  return paid > 0 ? `${text}已抵充${yuan(paid)}。` : text;
}

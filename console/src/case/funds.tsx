import type { CaseDetail } from "../api/client.js";
import { Amount } from "../parts/amount.js";
import { Day } from "../parts/days-left.js";
import { Section } from "../parts/section.js";
import { Mark, Words, type Tone } from "../parts/words.js";
import { ARRIVAL_STATUSES, labelOf, PAYMENT_STATUSES } from "../words/case-words.js";
import { LedgerOf } from "./ledger.js";

const TONES: Readonly<Record<string, Tone>> = { paid: "good", disbursed: "good", refused: "bad", unknown: "bad", reversed: "bad", voided: "quiet" };

/** The dedicated account (R27): what came, what went out, what is there. */
export function Funds({ of, caseId, seq }: { of: CaseDetail["funds"]; caseId: string; seq: number }) {
  return (
    <Section title={{ zh: "案款", en: "Case funds" }} aside={<span className="beside">一案一账号 {of.account ?? "待开立"}</span>}>
      <div className="section-body">
        <dl className="facts sums">
          <div><dt>到账 <span className="en" lang="en">Arrived</span></dt><dd><Amount of={of.arrived} /></dd></div>
          <div><dt>已发放 <span className="en" lang="en">Disbursed</span></dt><dd><Amount of={of.disbursed} /></dd></div>
          <div className="sum"><dt>余额 <span className="en" lang="en">Balance</span></dt><dd><Amount of={of.balance} /></dd></div>
        </dl>
        {(of.arrivals.length > 0 || of.disbursements.length > 0) && (
          <ul className="movements">
            {of.arrivals.map((a) => (
              <li key={a.serial}>
                <span className="movement-kind">到账</span><Day at={a.at} /><Amount of={a.amount} /><span className="none">流水{a.serial}</span>
                <Mark tone={TONES[a.status] ?? "plain"}><Words of={labelOf(ARRIVAL_STATUSES, a.status)} /></Mark>
              </li>
            ))}
            {of.disbursements.map((d, i) => (
              <li key={`${d.payee} ${i}`}>
                <span className="movement-kind">发放</span>{d.at === null ? <span className="none">—</span> : <Day at={d.at} />}<Amount of={d.amount} /><span>{d.payee}</span>
                <Mark tone={TONES[d.status] ?? "plain"}><Words of={labelOf(PAYMENT_STATUSES, d.status)} /></Mark>
              </li>
            ))}
          </ul>
        )}
        <LedgerOf caseId={caseId} seq={seq} />
      </div>
    </Section>
  );
}

import { useMemo } from "react";
import type { CaseDetail, TimelineEvent } from "../api/client.js";
import { Amount } from "../parts/amount.js";
import { Day } from "../parts/days-left.js";
import { Empty } from "../parts/notes.js";
import { Section } from "../parts/section.js";
import { Mark, Words, type Tone } from "../parts/words.js";
import { labelOf, PAYMENT_STATUSES } from "../words/case-words.js";
import { Arrival } from "./arrival.js";
import { formalitiesOf } from "./formalities.js";
import { LedgerOf } from "./ledger.js";

const TONES: Readonly<Record<string, Tone>> = { paid: "good", refused: "bad", unknown: "bad", voided: "quiet" };

interface Props {
  of: CaseDetail["funds"];
  events: readonly TimelineEvent[];
  caseId: string;
  seq: number;
}

/** The dedicated account (R27): what came with its formalities, what went out, what is there. */
export function Funds({ of, events, caseId, seq }: Props) {
  const stories = useMemo(() => new Map(formalitiesOf(events).map((story) => [story.serial, story])), [events]);
  return (
    <Section title={{ zh: "案款", en: "Case funds" }} aside={<span className="beside">一案一账号 {of.account ?? "待开立"}</span>}>
      <div className="section-body">
        <dl className="facts sums">
          <div><dt>到账 <span className="en" lang="en">Arrived</span></dt><dd><Amount of={of.arrived} /></dd></div>
          <div><dt>已发放 <span className="en" lang="en">Disbursed</span></dt><dd><Amount of={of.disbursed} /></dd></div>
          <div className="sum"><dt>余额 <span className="en" lang="en">Balance</span></dt><dd><Amount of={of.balance} /></dd></div>
        </dl>
        {of.arrivals.length === 0 && of.disbursements.length === 0 && <Empty of={{ zh: "还没有案款到账", en: "No money has come yet" }} />}
        {of.arrivals.length > 0 && <ul className="movements arrivals">{of.arrivals.map((a, i) => <Arrival key={`${a.serial} ${i}`} of={a} story={stories.get(a.serial)} />)}</ul>}
        {of.disbursements.length > 0 && (
          <ul className="movements">
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

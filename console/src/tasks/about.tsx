import { Amount } from "../parts/amount.js";
import { INSTITUTION_LABELS, SYSTEM_LABELS } from "../../generated/labels.js";
import { dayOf, minuteOf } from "../time/days-left.js";
import { CLOSED_BY, labelOf } from "../words/case-words.js";
import { DEFERRAL_GROUNDS, DIFFERENCE_KINDS } from "../words/funds-words.js";
import { useCourtWords } from "../words/court-words.js";
import { Words } from "../parts/words.js";
import type { Label } from "../words/label.js";

/** What tasks are about, in the order in which it is shown. Ids that mean nothing to a reader are not here. */
const WORDS: readonly [string, Label][] = [
  ["team", { zh: "团队", en: "Team" }],
  ["respondents", { zh: "被执行人", en: "Respondents" }],
  ["targets", { zh: "对象", en: "Concerning" }],
  ["partyId", { zh: "收款人", en: "Payee" }],
  ["payee", { zh: "收款人", en: "Payee" }],
  ["amount", { zh: "金额", en: "Amount" }],
  ["needed", { zh: "用于清偿", en: "For the claim" }],
  ["excess", { zh: "退还付款人", en: "Goes back" }],
  ["exemptForOne", { zh: "一人应保留", en: "To be left for one person" }],
  ["exemptRule", { zh: "生活必需费用", en: "Living necessities" }],
  ["disbursements", { zh: "发放", en: "Payments" }],
  ["payees", { zh: "收款人", en: "Payees" }],
  ["ground", { zh: "事由", en: "Ground" }],
  ["difference", { zh: "差异", en: "Difference" }],
  ["day", { zh: "对账日", en: "Day" }],
  ["what", { zh: "情况", en: "What differs" }],
  ["account", { zh: "账号", en: "Account" }],
  ["bank", { zh: "银行", en: "Bank" }],
  ["ledger", { zh: "账簿", en: "Ledger" }],
  ["file", { zh: "案件", en: "Case file" }],
  ["on", { zh: "日期", en: "On" }],
  ["act", { zh: "行为", en: "Act" }],
  ["serial", { zh: "流水号", en: "Serial" }],
  ["bankAt", { zh: "到账时间", en: "Arrived" }],
  ["draftedBy", { zh: "拟办人", en: "Drafted by" }],
  ["expiresOn", { zh: "期限届满", en: "Expires" }],
  ["closedBy", { zh: "结案方式", en: "How it closes" }],
  ["system", { zh: "系统", en: "System" }],
  ["since", { zh: "自", en: "Since" }],
  ["tries", { zh: "已试次数", en: "Tries" }],
  ["outstanding", { zh: "尚未反馈", en: "No answer from" }],
  ["came", { zh: "所收内容", en: "What came" }],
  ["refused", { zh: "未获续行", en: "Refused" }],
  ["reason", { zh: "原因", en: "Reason" }],
  ["because", { zh: "原因", en: "Reason" }],
];

/** What a task is about, as its reader needs it to decide. */
export function About({ of }: { of: Readonly<Record<string, unknown>> }) {
  const shown = WORDS.filter(([name]) => of[name] !== undefined && of[name] !== null && of[name] !== "" && (of[name] !== "0.00" || BOOKS.has(name)));
  if (shown.length === 0) return null;
  return (
    <dl className="about">
      {shown.map(([name, label]) => (
        <div key={name}>
          <dt><Words of={label} /></dt>
          <dd>{name === "payees" ? <Payees of={of} /> : <Value name={name} value={of[name]} />}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What each of the three books says; nothing is an answer too. */
const BOOKS = new Set(["bank", "ledger", "file"]);
const MONEY = new Set(["amount", "needed", "excess", "exemptForOne", ...BOOKS]);

function Value({ name, value }: { name: string; value: unknown }) {
  const { team } = useCourtWords();
  const institution = (id: unknown) => (INSTITUTION_LABELS as Readonly<Record<string, string>>)[String(id)] ?? String(id);
  if (name === "outstanding" && Array.isArray(value)) return <>{value.map(institution).join("、")}</>;
  if (Array.isArray(value)) return <>{value.map((one, i) => <span key={i} className="about-one">{typeof one === "object" ? <Payment of={one as Record<string, unknown>} /> : String(one)}</span>)}</>;
  const text = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : JSON.stringify(value);
  if (MONEY.has(name)) return <Amount of={text} />;
  if (name === "team") return <Words of={team(text)} />;
  if (name === "ground") return <Words of={labelOf(DEFERRAL_GROUNDS, text)} />;
  if (name === "difference") return <Words of={labelOf(DIFFERENCE_KINDS, text)} />;
  if (name === "closedBy") return <Words of={labelOf(CLOSED_BY, text)} />;
  if (name === "system") return <>{(SYSTEM_LABELS as Readonly<Record<string, string>>)[text] ?? text}</>;
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return <>{text.includes("T23:59:59") ? dayOf(text) : minuteOf(text)}</>;
  return <>{text}</>;
}

/** Who is to be paid, each with the amount that a signature holds for (R46). */
function Payees({ of: { payees, amounts } }: { of: Readonly<Record<string, unknown>> }) {
  const sums = (Array.isArray(amounts) ? amounts : []).map(String);
  if (!Array.isArray(payees)) return null;
  return <>{payees.map((payee, i) => <span key={i} className="about-one">{payee === "payer" ? "付款人" : String(payee)} {sums[i] !== undefined && <Amount of={sums[i]} />}</span>)}</>;
}

function Payment({ of: { payee, amount } }: { of: Record<string, unknown> }) {
  return <>{String(payee)} <Amount of={String(amount)} /></>;
}

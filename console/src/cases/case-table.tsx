import type { CaseItem } from "../api/client.js";
import { useNow } from "../api/load.js";
import { Amount } from "../parts/amount.js";
import { Day, DaysLeft } from "../parts/days-left.js";
import { Mark, Words } from "../parts/words.js";
import { Link } from "../router.js";
import { CLOSED_BY, KINDS, labelOf, SEGMENTS, STATUSES, TRACKS } from "../words/case-words.js";
import { useCourtWords } from "../words/court-words.js";
import type { Label } from "../words/label.js";

const COLUMNS: Label[] = [
  { zh: "案号", en: "Case" },
  { zh: "当事人", en: "Parties" },
  { zh: "标的额", en: "Amount" },
  { zh: "环节", en: "Segment" },
  { zh: "承办", en: "Handled by" },
  { zh: "最近期限", en: "Next deadline" },
];

/** Cases in rows; on a narrow screen each is a card. Roles are named, since a card's style would take them away. */
export function CaseTable({ items }: { items: readonly CaseItem[] }) {
  return (
    <table className="table table-cards" role="table">
      <caption className="hidden">案件列表 List of cases</caption>
      <thead role="rowgroup">
        <tr role="row">{COLUMNS.map((c) => <th key={c.en} scope="col" role="columnheader"><Words of={c} /></th>)}</tr>
      </thead>
      <tbody role="rowgroup">{items.map((item) => <Row key={item.id} item={item} />)}</tbody>
    </table>
  );
}

function Row({ item }: { item: CaseItem }) {
  const { team } = useCourtWords();
  return (
    <tr role="row" className={item.overdue ? "row-bad" : undefined}>
      <td role="cell" data-label="案号">
        <Link to={`/cases/${encodeURIComponent(item.id)}`} className="case-number">{item.caseNumber}</Link>
        <span className="beside">
          <span className="nowrap"><Words of={labelOf(KINDS, item.kind)} /></span> · <span className="nowrap">立案 <Day at={item.filedAt} /></span>
        </span>
      </td>
      <td role="cell" data-label="当事人">
        <Parties of={item} />
      </td>
      <td role="cell" data-label="标的额" className="number"><Amount of={item.amount} /></td>
      <td role="cell" data-label="环节">
        <SegmentOf item={item} />
      </td>
      <td role="cell" data-label="承办">
        {item.team === null ? <span className="none">待分流 <span className="en" lang="en">Not yet</span></span> : (
          <>
            <span>{item.officer ?? "—"}</span>
            <span className="beside team-name">{team(item.team).zh}{item.track !== null && team(item.team).zh === item.team && <> · {labelOf(TRACKS, item.track).zh}</>}</span>
          </>
        )}
      </td>
      <td role="cell" data-label="最近期限">
        <NextDeadline item={item} />
      </td>
    </tr>
  );
}

function Parties({ of }: { of: CaseItem }) {
  return (
    <span className="parties-line">
      <span><Names all={of.applicants} /></span>
      {of.respondents.length > 0 && <span><span className="versus" role="img" aria-label="对 against">→</span><Names all={of.respondents} /></span>}
    </span>
  );
}

const SHOWN = 2;

function Names({ all }: { all: readonly string[] }) {
  if (all.length === 0) return <span className="none">—</span>;
  const rest = all.length - SHOWN;
  return <span title={all.join("、")}>{all.slice(0, SHOWN).join("、")}{rest > 0 && <span className="none"> 等{all.length}人</span>}</span>;
}

const ORDER = Object.keys(SEGMENTS);

function SegmentOf({ item }: { item: CaseItem }) {
  const at = ORDER.indexOf(item.segment);
  return (
    <>
      <span className="steps" aria-hidden="true">
        {ORDER.map((name, i) => <i key={name} className={i < at || item.segment === "closed" ? "done" : i === at ? "here" : undefined} />)}
      </span>
      <span className="segment-name">
        {item.segment === "closed" && item.closedBy !== null ? <Words of={labelOf(CLOSED_BY, item.closedBy)} /> : <Words of={labelOf(SEGMENTS, item.segment)} />}
      </span>
      {item.status === "suspended" && <Mark tone="warn"><Words of={labelOf(STATUSES, item.status)} /></Mark>}
    </>
  );
}

function NextDeadline({ item }: { item: CaseItem }) {
  const now = useNow();
  if (item.status === "closed") return <Mark tone="quiet"><Words of={labelOf(STATUSES, "closed")} /></Mark>;
  return (
    <span className="deadline-cell">
      {item.nextDueAt === null ? <span className="none">—</span> : (
        <>
          <DaysLeft dueAt={item.nextDueAt} />
          <span className="beside"><Day at={item.nextDueAt} /></span>
        </>
      )}
      {item.overdue && !(item.nextDueAt !== null && Date.parse(item.nextDueAt) < now) && <Mark tone="bad"><Words of={{ zh: "有超期节点", en: "Overdue" }} /></Mark>}
      {item.critical && <Mark tone="warn"><Words of={{ zh: "临界", en: "Critical" }} /></Mark>}
    </span>
  );
}

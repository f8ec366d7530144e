import { useId, useState, type ReactNode } from "react";
import type { Me } from "../api/client.js";
import { Words } from "../parts/words.js";
import { KINDS, SEGMENTS, STATUSES } from "../words/case-words.js";
import type { Label } from "../words/label.js";
import { FILTERS, type FilterName, type Filters } from "./filters.js";

interface Props {
  me: Me;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Search and filters of the list; each applies as it is set, the search when it is entered. */
export function FilterBar({ me, filters, onChange }: Props) {
  const set = (name: FilterName, value: string) => onChange({ ...filters, [name]: value });
  const chosen = FILTERS.filter((name) => name !== "q" && filters[name]).length;
  const teams = Object.fromEntries(me.teamsOfCourt.map((t) => [t.id, t.name]));
  return (
    <form className="filters" role="search" aria-label="筛选案件 Filter cases" onSubmit={(event) => event.preventDefault()}>
      <Search key={filters.q ?? ""} value={filters.q ?? ""} onSearch={(q) => set("q", q)} />
      <details className="filters-more" open={chosen > 0 || window.matchMedia("(min-width: 60rem)").matches}>
        <summary><Words of={{ zh: "筛选", en: "Filters" }} />{chosen > 0 && <span className="count">{chosen}</span>}</summary>
        <div className="filters-fields">
          <Choice title={{ zh: "类型", en: "Kind" }} value={filters.kind} options={KINDS} onChange={(v) => set("kind", v)} />
          <Choice title={{ zh: "环节", en: "Segment" }} value={filters.segment} options={SEGMENTS} onChange={(v) => set("segment", v)} />
          <Choice title={{ zh: "状态", en: "Status" }} value={filters.status} options={STATUSES} onChange={(v) => set("status", v)} />
          <Choice title={{ zh: "团队", en: "Team" }} value={filters.team} options={teams} onChange={(v) => set("team", v)} />
          <Choice title={{ zh: "期限", en: "Deadlines" }} value={filters.overdue} options={{ true: { zh: "有超期", en: "Overdue" }, false: { zh: "无超期", en: "Not overdue" } }} onChange={(v) => set("overdue", v)} />
          <Labelled title={{ zh: "立案自", en: "Filed from" }}>
            {(id) => <input id={id} type="date" value={filters.filedFrom ?? ""} max={filters.filedTo} onChange={(e) => set("filedFrom", e.target.value)} />}
          </Labelled>
          <Labelled title={{ zh: "立案至", en: "Filed to" }}>
            {(id) => <input id={id} type="date" value={filters.filedTo ?? ""} min={filters.filedFrom} onChange={(e) => set("filedTo", e.target.value)} />}
          </Labelled>
          {(chosen > 0 || filters.q) && (
            <button type="button" className="button button-bare" onClick={() => onChange({})}><Words of={{ zh: "清除筛选", en: "Clear" }} /></button>
          )}
        </div>
      </details>
    </form>
  );
}

function Search({ value, onSearch }: { value: string; onSearch: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  return (
    <Labelled title={{ zh: "查找", en: "Search" }} className="search">
      {(id) => (
        <span className="search-row">
          <input
            id={id} type="search" value={typed} placeholder="案号、文书号、当事人" maxLength={100} enterKeyHint="search"
            onChange={(e) => {
              setTyped(e.target.value);
              if (e.target.value === "" && value !== "") onSearch("");
            }}
            onKeyDown={(e) => {
              // Not while a word is being composed: Enter then only takes the characters.
              if (e.key === "Enter" && !e.nativeEvent.isComposing) onSearch(typed);
            }}
          />
          <button type="button" className="button button-main" onClick={() => onSearch(typed)}><Words of={{ zh: "查找", en: "Search" }} /></button>
        </span>
      )}
    </Labelled>
  );
}

function Choice({ title, value, options, onChange }: { title: Label; value: string | undefined; options: Readonly<Record<string, Label>>; onChange: (value: string) => void }) {
  return (
    <Labelled title={title}>
      {(id) => (
        <select id={id} value={value ?? ""} className={value ? "chosen" : undefined} onChange={(e) => onChange(e.target.value)}>
          <option value="">全部 All</option>
          {Object.entries(options).map(([name, label]) => <option key={name} value={name}>{label.zh} {label.en}</option>)}
        </select>
      )}
    </Labelled>
  );
}

function Labelled({ title, className = "", children }: { title: Label; className?: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={`labelled ${className}`}>
      <label htmlFor={id}><Words of={title} /></label>
      {children(id)}
    </div>
  );
}

import type { paths } from "../../generated/api.js";
import { api, type Me } from "../api/client.js";
import { useFresh, useLoad, useNow } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Empty, Loading, ProblemNote } from "../parts/notes.js";
import { Words } from "../parts/words.js";
import { Link, useRouter } from "../router.js";
import { CaseTable } from "./case-table.js";
import { FilterBar } from "./filter-bar.js";
import { addressOf, filtersOf, type Filters } from "./filters.js";
import { temporalViews, viewAddress } from "./temporal-links.js";

type Query = NonNullable<paths["/v1/cases"]["get"]["parameters"]["query"]>;

const PAGE = 50;

/** All cases that the reader may see, filtered and paged by the address. */
export function CasesPage({ me }: { me: Me }) {
  const { place, go } = useRouter();
  const filters = filtersOf(place.query);
  const cursor = place.query.get("cursor") ?? undefined;
  const address = addressOf(filters, cursor);
  const { data, problem, loading, reload } = useLoad(address, (signal) =>
    // The address is typed by people; the API judges it and names what is wrong.
    answered(api.GET("/v1/cases", { params: { query: { ...filters, limit: PAGE, ...(cursor ? { cursor } : {}) } as Query }, signal })));
  useFresh(reload);
  const filtered = Object.keys(filters).length > 0;
  const change = (next: Filters) => go(addressOf(next), { replace: true });
  return (
    <>
      <div className="page-head">
        <h1><Words of={{ zh: "案件", en: "Cases" }} /></h1>
        <TemporalLinks me={me} />
      </div>
      <FilterBar me={me} filters={filters} onChange={change} />
      <div className="section list" aria-busy={loading}>
        {problem && <div className="section-body"><ProblemNote problem={problem} onAgain={reload} /></div>}
        {!data && loading && <Loading rows={8} />}
        {data?.items.length === 0 && (
          <Empty of={filtered ? { zh: "没有符合条件的案件", en: "No case fits the filters" } : { zh: "还没有案件", en: "There is no case yet" }}>
            {filtered && <p><Link to="/cases">清除筛选 Clear the filters</Link></p>}
          </Empty>
        )}
        {data && data.items.length > 0 && <CaseTable items={data.items} />}
      </div>
      {data && (cursor !== undefined || data.nextCursor !== null) && (
        <nav className="paging" aria-label="翻页 Pages">
          {cursor !== undefined && <Link className="button" to={addressOf(filters)}><Words of={{ zh: "第一页", en: "First page" }} /></Link>}
          {data.nextCursor !== null && <Link className="button" to={addressOf(filters, data.nextCursor)} rel="next"><Words of={{ zh: "下一页", en: "Next page" }} /></Link>}
        </nav>
      )}
    </>
  );
}

function TemporalLinks({ me }: { me: Me }) {
  const now = useNow();
  if (me.temporalUiUrl === null) return null;
  const url = me.temporalUiUrl;
  return (
    <details className="temporal-links">
      <summary><Words of={{ zh: "在 Temporal 中查看", en: "In the Temporal UI" }} /></summary>
      <ul>
        {temporalViews(now, me.teams).map((view) => (
          <li key={view.query}>
            <a href={viewAddress(url, me.temporalNamespace, view.query)} target="_blank" rel="noreferrer" title={view.query}><Words of={view.title} /></a>
          </li>
        ))}
      </ul>
    </details>
  );
}

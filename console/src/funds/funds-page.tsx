import type { Me } from "../api/client.js";
import { Empty } from "../parts/notes.js";
import { Words } from "../parts/words.js";
import { Link, useRouter } from "../router.js";
import { CaseLedger } from "./case-ledger.js";
import { MonthEndView } from "./month-end.js";
import { Notices } from "./notices.js";
import { Books } from "./books.js";
import { Today } from "./today.js";
import { Unidentified } from "./unidentified.js";
import { addressOfView, viewsFor } from "./views.js";

/** R27, R29, R46, R01: the funds manager's day: what is to be done, money of nobody, what came, the books, the month. */
export function FundsPage({ me }: { me: Me }) {
  const { place } = useRouter();
  const views = viewsFor(me.rights);
  const asked = place.query.get("view") ?? views[0]?.name;
  const ofCase = asked === "ledger" ? place.query.get("case") : null;
  return (
    <>
      <div className="page-head">
        <h1><Words of={{ zh: "案款", en: "Case funds" }} /></h1>
        <p className="beside">{me.title.zh} · {me.name}</p>
      </div>
      <nav className="views" aria-label="案款 Case funds">
        {views.map(({ name, title }) => (
          <Link key={name} to={addressOfView(name)} aria-current={asked === name || (ofCase !== null && name === "notices") ? "page" : undefined}><Words of={title} stacked /></Link>
        ))}
      </nav>
      {ofCase !== null ? <CaseLedger key={ofCase} id={ofCase} me={me} /> : <View name={asked} me={me} />}
    </>
  );
}

function View({ name, me }: { name: string | undefined; me: Me }) {
  switch (name) {
    case "today":
      return <Today me={me} />;
    case "unidentified":
      return <Unidentified me={me} />;
    case "notices":
      return <Notices me={me} />;
    case "books":
      return <Books me={me} />;
    case "month":
      return <MonthEndView />;
    default:
      return <div className="section"><Empty of={{ zh: "没有此页面", en: "There is no such page" }}><p><Link to="/funds">返回案款 Back</Link></p></Empty></div>;
  }
}

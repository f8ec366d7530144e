import { api, type Me } from "../api/client.js";
import { useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Books } from "../case/ledger.js";
import { Section } from "../parts/section.js";
import { Words } from "../parts/words.js";
import { Link } from "../router.js";
import { useCourtWords } from "../words/court-words.js";
import { addressOfView } from "./views.js";

/** R27: the books of one case, also for who carries its funds and sees no cases. */
export function CaseLedger({ id, me }: { id: string; me: Me }) {
  const { seesCases } = useCourtWords();
  const number = useNumber(id, me);
  return (
    <>
      <p className="back"><Link to={addressOfView("notices")}>← <Words of={{ zh: "到账", en: "Arrivals" }} /></Link></p>
      <Section
        title={{ zh: number === undefined ? "本案账簿" : `${number}账簿`, en: "Ledger of the case" }}
        aside={seesCases && <Link className="beside" to={`/cases/${encodeURIComponent(id)}`}><Words of={{ zh: "打开案件", en: "Open the case" }} /></Link>}
      >
        <div className="section-body"><Books caseId={id} /></div>
      </Section>
    </>
  );
}

/** Who carries funds knows a case's number from the work on it. */
function useNumber(caseId: string, me: Me): string | undefined {
  const may = me.rights.includes("completeTask");
  const { data } = useLoad(`number of ${caseId}`, async (signal) => {
    if (!may) return undefined;
    const { items } = await answered(api.GET("/v1/tasks", { params: { query: { caseId, status: "all", limit: 1 } }, signal }));
    return items[0]?.caseNumber ?? undefined;
  });
  return data;
}

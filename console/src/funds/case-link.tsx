import { Words } from "../parts/words.js";
import { Link } from "../router.js";
import { useCourtWords } from "../words/court-words.js";
import { addressOfView } from "./views.js";

/** To a case's books for who reads funds; to the case itself for who sees cases. Its number where it is known. */
export function CaseLink({ id, number = null }: { id: string; number?: string | null }) {
  const { seesCases } = useCourtWords();
  return (
    <span className="case-links">
      {seesCases
        ? <Link to={`/cases/${encodeURIComponent(id)}`}>{number ?? <Words of={{ zh: "案件", en: "Case" }} />}</Link>
        : number !== null && <span>{number}</span>}
      <Link to={addressOfView("ledger", { case: id })}><Words of={{ zh: "账簿", en: "Ledger" }} /></Link>
    </span>
  );
}

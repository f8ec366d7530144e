import { Words } from "../parts/words.js";
import { Link } from "../router.js";
import { addressOfView } from "./views.js";

/** The way on where there is more; nothing where there is not. */
export function NextPage({ view, cursor, query = {} }: { view: string; cursor: string | null | undefined; query?: Readonly<Record<string, string | undefined>> }) {
  if (typeof cursor !== "string") return null;
  return (
    <nav className="paging" aria-label="翻页 Pages">
      <Link className="button" to={addressOfView(view, { ...query, cursor })}><Words of={{ zh: "下一页", en: "Next page" }} /></Link>
    </nav>
  );
}

import type { Me } from "../api/client.js";
import { Words } from "../parts/words.js";
import { Link, useRouter } from "../router.js";
import { PAGES } from "./pages.js";
import { SignOut } from "./sign-out.js";

/** The top of every page: whose court it is, where one can go, who is signed in. */
export function Header({ me }: { me: Me }) {
  const { place } = useRouter();
  const pages = PAGES.filter((page) => page.rights.some((right) => me.rights.includes(right)));
  return (
    <header className="top">
      <a className="skip" href="#main">跳到正文 Skip to content</a>
      <div className="top-inner">
        <Link to="/" className="brand" title={`${me.court.zh} ${me.court.en}`}>
          <span className="seal" aria-hidden="true">执</span>
          <span className="brand-words">
            <span className="brand-name">执行 <span lang="en">Zhixing</span></span>
            <span className="brand-court">{me.court.zh}</span>
          </span>
        </Link>
        <nav className="nav" aria-label="主导航 Main">
          {pages.map((page) => (
            <Link key={page.path} to={page.path} aria-current={place.path === page.path || (page.path === "/cases" && (place.path === "/" || place.path.startsWith("/cases/"))) ? "page" : undefined}>
              <Words of={page.title} stacked />
            </Link>
          ))}
        </nav>
        <div className="who">
          <span className="who-words">
            <span className="who-name">{me.name}</span>
            <span className="who-post" title={me.title.en}>{me.title.zh}</span>
          </span>
          <SignOut />
        </div>
      </div>
    </header>
  );
}

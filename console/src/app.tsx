import { useCallback, useEffect, useMemo, useState } from "react";
import { api, type Me } from "./api/client.js";
import { useLoad, useSignedOut } from "./api/load.js";
import { answered } from "./api/problem.js";
import { CasePage } from "./case/case-page.js";
import { CasesPage } from "./cases/cases-page.js";
import { FundsPage } from "./funds/funds-page.js";
import { Empty, Loading, ProblemNote } from "./parts/notes.js";
import { Words } from "./parts/words.js";
import { Link, RouterProvider, under, useRouter } from "./router.js";
import { Header } from "./shell/header.js";
import { OutageBanner } from "./shell/outage.js";
import { PAGES } from "./shell/pages.js";
import { SignedOut } from "./shell/signed-out.js";
import { TasksPage } from "./tasks/tasks-page.js";
import { courtWords, CourtWordsContext } from "./words/court-words.js";

export function App() {
  return (
    <RouterProvider>
      <Door />
    </RouterProvider>
  );
}

/** Lets in who is signed in; everyone else is told how to. */
function Door() {
  const { data: me, problem, reload } = useLoad("me", (signal) => answered(api.GET("/v1/me", { signal })));
  const [out, setOut] = useState(false);
  const leave = useCallback(() => setOut(true), []);
  useSignedOut(leave);
  useTitle(me);
  if (out || problem?.status === 401) return <SignedOut />;
  return (
    <>
      {me ? <House me={me} /> : <main id="main" className="page" tabIndex={-1}>{problem ? <ProblemNote problem={problem} onAgain={reload} /> : <Loading />}</main>}
    </>
  );
}

function House({ me }: { me: Me }) {
  const words = useMemo(() => courtWords(me), [me]);
  return (
    <CourtWordsContext value={words}>
      <Header me={me} />
      <OutageBanner />
      <main id="main" className="page" tabIndex={-1}>
        <Room me={me} />
      </main>
    </CourtWordsContext>
  );
}

function Room({ me }: { me: Me }) {
  const { place, go } = useRouter();
  const first = PAGES.find((page) => page.rights.some((right) => me.rights.includes(right)));
  const atHome = place.path === "/";
  useEffect(() => {
    if (atHome && first) go(first.path, { replace: true });
  }, [atHome, first, go]);
  const caseId = under("/cases", place.path);
  if (caseId !== undefined) return <CasePage key={caseId} id={caseId} me={me} />;
  switch (place.path) {
    case "/cases":
      return <CasesPage me={me} />;
    case "/tasks":
      return <TasksPage me={me} />;
    case "/funds":
      return <FundsPage me={me} />;
    default:
      if (atHome && first) return <Loading />;
      if (atHome) return <Elsewhere me={me} />;
      return <Empty of={{ zh: "没有此页面", en: "There is no such page" }}><p><Link to="/">返回首页 Back</Link></p></Empty>;
  }
}

/** For posts whose work is not on these pages. */
function Elsewhere({ me }: { me: Me }) {
  return (
    <div className="section">
      <Empty of={{ zh: `${me.title.zh}在此没有页面`, en: "There is no page for your post here" }}>
        {me.temporalUiUrl !== null && <p><a href={me.temporalUiUrl} target="_blank" rel="noreferrer"><Words of={{ zh: "打开 Temporal 界面", en: "Temporal UI" }} /></a></p>}
        <p><a href="/docs"><Words of={{ zh: "接口文档", en: "API documentation" }} /></a></p>
      </Empty>
    </div>
  );
}

function useTitle(me: Me | undefined): void {
  const { place } = useRouter();
  useEffect(() => {
    const page = PAGES.find((one) => one.path === place.path);
    const what = under("/cases", place.path) ?? page?.title.zh;
    document.title = [what, me ? `执行 ${me.court.zh}` : "执行 Zhixing"].filter(Boolean).join(" · ");
  }, [place.path, me]);
}

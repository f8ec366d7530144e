import { useEffect, useState } from "react";
import { problemFrom } from "../api/problem.js";

/** Asked this often while all is well, and more often while it is not. */
const CALM_MS = 20_000;
const AWAY_MS = 4_000;

/** What is away, as `/readyz` tells it; undefined while all is there. */
function useOutage(): string | undefined {
  const [away, setAway] = useState<string>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const ask = async () => {
      const reason = document.visibilityState === "hidden" ? undefined : await readiness();
      if (stopped) return;
      if (document.visibilityState !== "hidden") setAway(reason);
      timer = setTimeout(() => void ask(), reason === undefined ? CALM_MS : AWAY_MS);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, []);
  return away;
}

async function readiness(): Promise<string | undefined> {
  try {
    const response = await fetch("/readyz", { headers: { accept: "application/json" } });
    if (response.ok) return undefined;
    return problemFrom(response.status, await response.json().catch(() => undefined)).detail;
  } catch {
    return "页面无法连接到本系统。The page cannot reach the server.";
  }
}

/** Says that a part is away, what that means for the reader, and that nothing is lost by it. */
export function OutageBanner() {
  const away = useOutage();
  return (
    <div role="status" aria-live="polite">
      {away !== undefined && (
        <div className="banner">
          <p>
            <b>系统部分不可用</b>，页面内容可能不是最新，暂时无法办理；恢复后自动继续，已受理的事项不会丢失。{" "}
            <span className="en" lang="en">A part of the system is away. What was accepted is not lost and goes on by itself.</span>
          </p>
          <p className="banner-reason"><code>{away}</code></p>
        </div>
      )}
    </div>
  );
}

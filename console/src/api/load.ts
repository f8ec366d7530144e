import { useCallback, useEffect, useRef, useState } from "react";
import { problemOf, type Problem } from "./problem.js";

/** What is there of something that was asked for. While it is asked for again, what was there stays. */
export interface Loaded<T> {
  data: T | undefined;
  problem: Problem | undefined;
  loading: boolean;
  /** Asks again; what is shown stays until the answer is there. */
  reload: () => void;
}

/**
 * Asks for something whenever `key` changes and on `reload`. An answer that was overtaken by a later question is dropped.
 * @param key what is asked for, in one text; another key forgets what was there.
 */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; data?: T; problem?: Problem; loading: boolean }>({ key, loading: true });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    const abort = new AbortController();
    setState((before) => (before.key === key ? { ...before, loading: true } : { key, loading: true }));
    latest.current(abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setState({ key, data, loading: false });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        const problem = problemOf(error);
        if (problem.status === 401) signedOut();
        setState((before) => ({ key, ...(before.key === key && before.data !== undefined ? { data: before.data } : {}), problem, loading: false }));
      },
    );
    return () => abort.abort();
  }, [key, round]);
  const reload = useCallback(() => setRound((n) => n + 1), []);
  // For the moment between another key and its effect, what was there is not the answer.
  const current = state.key === key;
  return { data: current ? state.data : undefined, problem: current ? state.problem : undefined, loading: current ? state.loading : true, reload };
}

const SIGNED_OUT = "zhixing:signed-out";

/** Tells the page that its session is over. */
export function signedOut(): void {
  window.dispatchEvent(new Event(SIGNED_OUT));
}

/** Calls when an answer showed that the session is over. */
export function useSignedOut(then: () => void): void {
  useEffect(() => {
    window.addEventListener(SIGNED_OUT, then);
    return () => window.removeEventListener(SIGNED_OUT, then);
  }, [then]);
}

/** Asks again when the reader comes back to the page, and every so often while it is looked at. */
export function useFresh(reload: () => void, everyMs = 30_000): void {
  useEffect(() => {
    const whenSeen = () => {
      if (document.visibilityState === "visible") reload();
    };
    document.addEventListener("visibilitychange", whenSeen);
    const timer = setInterval(whenSeen, everyMs);
    return () => {
      document.removeEventListener("visibilitychange", whenSeen);
      clearInterval(timer);
    };
  }, [reload, everyMs]);
}

/** The machine's time, told anew every half minute, so that "today" does not stay yesterday on a page left open. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

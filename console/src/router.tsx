import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ComponentProps, type MouseEvent, type ReactNode } from "react";

/** Where the reader is: the path without a slash at its end, and the query. */
export interface Place {
  path: string;
  query: URLSearchParams;
}

interface Router {
  place: Place;
  /** Goes to a local address; `replace` leaves no step to go back to. */
  go: (to: string, options?: { replace?: boolean }) => void;
}

const RouterContext = createContext<Router | undefined>(undefined);

function here(): Place {
  return { path: window.location.pathname.replace(/(.)\/+$/, "$1"), query: new URLSearchParams(window.location.search) };
}

export function RouterProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const moved = () => setPlace(here());
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, []);
  const go = useCallback((to: string, options: { replace?: boolean } = {}) => {
    const before = window.location.pathname;
    window.history[options.replace ? "replaceState" : "pushState"](null, "", to);
    if (window.location.pathname !== before) {
      window.scrollTo(0, 0);
      // So that a screen reader and the keyboard begin at the new page, not at the link that is gone.
      requestAnimationFrame(() => document.getElementById("main")?.focus({ preventScroll: true }));
    }
    setPlace(here());
  }, []);
  const router = useMemo(() => ({ place, go }), [place, go]);
  return <RouterContext value={router}>{children}</RouterContext>;
}

export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error("no RouterProvider above");
  return router;
}

/** A link inside the console; with a modifier key the browser opens it as it would any other. */
export function Link({ to, onClick, ...rest }: { to: string } & Omit<ComponentProps<"a">, "href">) {
  const { go } = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return <a href={to} onClick={follow} {...rest} />;
}

/** The parts of a path after a prefix: `rest("/cases", "/cases/a%2Fb")` is `a/b`; undefined where it does not lie under it. */
export function under(prefix: string, path: string): string | undefined {
  if (!path.startsWith(`${prefix}/`)) return undefined;
  try {
    return decodeURIComponent(path.slice(prefix.length + 1)) || undefined;
  } catch {
    return undefined;
  }
}

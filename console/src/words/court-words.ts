import { createContext, useContext } from "react";
import type { Me } from "../api/client.js";
import type { Label } from "./label.js";

/** What a page knows of the court and of who reads it: names by id. */
export interface CourtWords {
  /** Whether the reader sees cases at all, so that a link to one leads somewhere. */
  seesCases: boolean;
  post: (id: string) => Label;
  team: (id: string) => Label;
}

/** From what `GET /v1/me` tells; an id that it does not know stays as it is. */
export function courtWords(me: Me): CourtWords {
  const teams = new Map(me.teamsOfCourt.map((t) => [t.id, t.name]));
  const posts = new Map<string, Label>(me.postsOfCourt.map((p) => [p.id, p.title]));
  const plain = (id: string): Label => ({ zh: id, en: "" });
  return {
    seesCases: me.rights.some((right) => right.startsWith("read") && right.includes("Cases")),
    team: (id) => teams.get(id) ?? plain(id),
    post: (id) => posts.get(id) ?? teams.get(id) ?? plain(id),
  };
}

const nobody: CourtWords = { seesCases: false, post: (id) => ({ zh: id, en: "" }), team: (id) => ({ zh: id, en: "" }) };

export const CourtWordsContext = createContext<CourtWords>(nobody);

export function useCourtWords(): CourtWords {
  return useContext(CourtWordsContext);
}

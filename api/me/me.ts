import { z } from "zod";
import { RIGHTS } from "../../domain/rights.js";
import { route } from "../route.js";

const Words = z.strictObject({ zh: z.string(), en: z.string() });

const Me = z.strictObject({
  post: z.string(),
  title: Words,
  name: z.string(),
  staffId: z.string(),
  rights: z.array(z.enum(RIGHTS)),
  teams: z.array(z.string()),
  leads: z.array(z.string()),
  court: z.strictObject({ id: z.string(), zh: z.string(), en: z.string() }),
  teamsOfCourt: z.array(z.strictObject({ id: z.string(), name: Words, track: z.string() })),
  postsOfCourt: z.array(z.strictObject({ id: z.string(), title: Words })),
  temporalNamespace: z.string(),
  temporalUiUrl: z.string().nullable().meta({ description: "可看 Temporal 界面者 for whom the Temporal UI opens" }),
}).meta({ id: "Me" });

/** Who is signed in, with what the post may do; what the console shows follows from it. */
export const me = route("GET /v1/me", {
  tag: "sign-in",
  summary: "本人 Who is signed in",
  answer: Me,
  async handle({ parts, caller }) {
    const { id, court, posts, teams } = parts.deps.profile;
    const title = posts.find((p) => p.id === caller.post)?.title ?? { zh: caller.post, en: caller.post };
    return {
      body: {
        post: caller.post, title: { zh: title.zh, en: title.en }, name: caller.name, staffId: caller.staffId,
        rights: [...caller.rights], teams: [...caller.teams], leads: [...caller.leads],
        court: { id, zh: court.zh, en: court.en },
        teamsOfCourt: teams.map((t) => ({ id: t.id, name: { zh: t.name.zh, en: t.name.en }, track: t.track })),
        postsOfCourt: posts.map((p) => ({ id: p.id, title: { zh: p.title.zh, en: p.title.en } })),
        temporalNamespace: parts.temporalNamespace,
        temporalUiUrl: caller.rights.includes("readTemporal") ? parts.temporalUiUrl : null,
      },
    };
  },
});

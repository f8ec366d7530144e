import type { CourtProfile } from "../domain/court-profile.js";
import { isRight } from "../domain/rights.js";
import type { Right } from "../domain/rights.js";
import type { Holder } from "./token.js";

/** Who is calling, with what the court's profile lets the post do. Made anew for each request. */
export interface Caller {
  post: string;
  staffId: string;
  name: string;
  rights: readonly Right[];
  /** Teams whose cases the caller sees: the teams that the post leads, and those of which the person is a member. */
  teams: readonly string[];
  /** Teams that the post leads (R10). */
  leads: readonly string[];
  /** How the caller showed who it is; a cookie is sent by the browser on its own, so writes with it are checked for origin. */
  via: "bearer" | "cookie";
}

/** A caller of the profile for whom a verified token speaks; undefined where the profile has no such post. */
export function resolveCaller(court: CourtProfile, holder: Holder, via: Caller["via"]): Caller | undefined {
  const post = court.posts.find((p) => p.id === holder.post);
  if (!post) return undefined;
  const leads = court.teams.filter((t) => t.leader === post.id).map((t) => t.id);
  const memberOf = court.teams.filter((t) => t.members.some((m) => m.staffId === holder.staffId)).map((t) => t.id);
  return {
    post: post.id,
    staffId: holder.staffId,
    name: holder.name,
    rights: post.rights.filter(isRight),
    teams: [...new Set([...leads, ...memberOf])],
    leads,
    via,
  };
}

/** Whether the caller's post has the right. */
export function may(caller: Caller, right: Right): boolean {
  return caller.rights.includes(right);
}

import type { CourtProfile } from "../domain/court-profile.js";
import type { Right } from "../domain/rights.js";

/** A small invented court for tests of who may do what: only the parts of a profile that sign-in reads. */
export function aCourt(): CourtProfile {
  const post = (id: string, name: string, ...rights: Right[]) => ({
    id,
    title: { zh: id, en: id },
    holder: { staffId: `s-${id}`, name },
    rights,
  });
  const parts: Pick<CourtProfile, "posts" | "teams"> = {
    posts: [
      post("director", "周明远", "readTemporal"),
      post("east", "李望舒", "readTemporal"),
      post("clerk", "孙知夏"),
      post("administrator", "何清和", "readTemporal", "writeTemporal"),
    ],
    teams: [
      { id: "east", name: { zh: "东区团队", en: "East" }, track: "enforcementTeam", leader: "east", members: [{ staffId: "s-clerk", name: "孙知夏" }] },
    ],
  };
  return parts as CourtProfile;
}

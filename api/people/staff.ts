import type { CourtProfile } from "../../domain/court-profile.js";

interface StaffMember {
  staffId: string;
  name: string;
}

/** Everyone whom the profile names: holders of posts first, then members of teams. */
function everyone(profile: CourtProfile): StaffMember[] {
  return [...profile.posts.map((p) => p.holder), ...profile.teams.flatMap((t) => t.members)];
}

/** A person's name by staff id; the id itself where the profile no longer has it. */
export function staffName(profile: CourtProfile, staffId: string): string {
  return everyone(profile).find((s) => s.staffId === staffId)?.name ?? staffId;
}

/** The staff ids that a name or an id stands for. */
export function staffIdsOf(profile: CourtProfile, nameOrId: string): string[] {
  return [...new Set(everyone(profile).filter((s) => s.staffId === nameOrId || s.name === nameOrId).map((s) => s.staffId))];
}

/** The people of a team: its leader and its members. */
export function teamStaff(profile: CourtProfile, teamId: string): StaffMember[] {
  const team = profile.teams.find((t) => t.id === teamId);
  const leader = profile.posts.find((p) => p.id === team?.leader)?.holder;
  return [...(leader ? [leader] : []), ...(team?.members ?? [])];
}

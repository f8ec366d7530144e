import type { CourtProfile } from "../../domain/court-profile.js";
import { staffName } from "./staff.js";

/** Fields of events that hold a staff id; histories have no names, readers do. */
const STAFF = new Set(["officer", "assignee", "approvedBy", "paidBy", "by", "draftedBy"]);

/** Staff ids in an answer's data as names. */
export function withStaffNames<T>(value: T, profile: CourtProfile): T {
  if (Array.isArray(value)) return value.map((v: unknown) => withStaffNames(v, profile)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]: [string, unknown]) =>
    [key, typeof v === "string" && STAFF.has(key) ? staffName(profile, v) : withStaffNames(v, profile)])) as T;
}

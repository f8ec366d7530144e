import { refold } from "../activities/store/record-events.js";
import type { Db } from "../activities/store/db.js";

/** Rebuilds the read models of every case (or one) from the events table, a transaction per case; returns how many. */
export async function rebuildReadModels(db: Db, caseId?: string): Promise<number> {
  const cases = await db.case.findMany({ ...(caseId ? { where: { id: caseId } } : {}), select: { id: true }, orderBy: { id: "asc" } });
  for (const { id } of cases) await db.$transaction((tx) => refold(tx, id));
  return cases.length;
}

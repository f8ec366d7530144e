import type { CaseDeadline, TimelineEvent } from "../api/client.js";

/** From where a deadline counts, how long, and why it was withdrawn, as its events tell. */
export interface Origin {
  node: string;
  dueAt: string;
  from?: string;
  period?: { length: number; unit: string };
  because?: string;
}

type Fact = Pick<TimelineEvent, "type" | "data">;

/** The origin of each deadline by its id, after all that happened to it. */
export function origins(events: readonly Fact[]): Map<string, Origin> {
  const byId = new Map<string, Origin>();
  for (const { type, data } of events) {
    if (type === "deadlineSet") {
      const d = data["deadline"] as ({ id?: unknown } & Origin) | undefined;
      if (typeof d?.id === "string") byId.set(d.id, { node: d.node, dueAt: d.dueAt, ...(d.from ? { from: d.from } : {}), ...(d.period ? { period: d.period } : {}) });
    }
    const known = typeof data["id"] === "string" ? byId.get(data["id"]) : undefined;
    if (!known) continue;
    if (type === "deadlineMoved") {
      if (typeof data["dueAt"] === "string") known.dueAt = data["dueAt"];
      if (typeof data["from"] === "string") known.from = data["from"];
    }
    if (type === "deadlineWithdrawn" && typeof data["because"] === "string") known.because = data["because"];
  }
  return byId;
}

/** The origin of one deadline that is shown: of its node, due at the same instant. */
export function originOf(deadline: Pick<CaseDeadline, "node" | "dueAt">, all: ReadonlyMap<string, Origin>): Origin | undefined {
  return [...all.values()].find((origin) => origin.node === deadline.node && origin.dueAt === deadline.dueAt);
}

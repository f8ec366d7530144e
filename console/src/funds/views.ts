import type { Me } from "../api/client.js";
import type { Label } from "../words/label.js";

export type ViewName = "today" | "unidentified" | "notices" | "books" | "month";

interface View {
  name: ViewName;
  title: Label;
  /** Shown to who has one of these; what is in it the API decides. */
  rights: readonly Me["rights"][number][];
}

/** The parts of the funds page, in the order of the funds manager's day. */
const VIEWS: readonly View[] = [
  { name: "today", title: { zh: "今日待办", en: "To do" }, rights: ["completeTask"] },
  { name: "unidentified", title: { zh: "不明款", en: "Unidentified" }, rights: ["readFunds"] },
  { name: "notices", title: { zh: "到账", en: "Arrivals" }, rights: ["readFunds"] },
  { name: "books", title: { zh: "对账", en: "Reconciliation" }, rights: ["readFunds"] },
  { name: "month", title: { zh: "月报", en: "Month-end" }, rights: ["readFunds"] },
];

export function viewsFor(rights: Me["rights"]): readonly View[] {
  return VIEWS.filter((view) => view.rights.some((right) => rights.includes(right)));
}

/** The address of a view with what is asked of it. */
export function addressOfView(view: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const asked = new URLSearchParams({ view });
  for (const [name, value] of Object.entries(query)) if (value) asked.set(name, value);
  return `/funds?${asked.toString()}`;
}

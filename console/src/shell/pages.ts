import type { Me } from "../api/client.js";
import type { Label } from "../words/label.js";

interface Page {
  path: string;
  title: Label;
  /** Shown to who has one of these; what they see there the API decides. */
  rights: readonly Me["rights"][number][];
}

const READ = ["readAllCases", "readTeamCases", "readFiledCases", "readCasesUntilTransfer"] as const;

export const PAGES: readonly Page[] = [
  { path: "/cases", title: { zh: "案件", en: "Cases" }, rights: READ },
  { path: "/tasks", title: { zh: "我的任务", en: "My tasks" }, rights: ["completeTask"] },
  { path: "/funds", title: { zh: "案款", en: "Funds" }, rights: ["readFunds"] },
];

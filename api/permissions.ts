import { may, type Caller } from "../auth/caller.js";
import type { Right } from "../domain/rights.js";

/**
 * Who may call a route. `open`: anyone. `bank`: whoever signs as the bank. `signedIn`: every post. `rights`: a post that
 * has one of them. `of` narrows it to cases: `seen` (a case one may not see is 404), `team` (whose team has the case),
 * `led` (whose team one leads, R10), `task` (a task of one's post).
 */
export type Access =
  | { by: "open" }
  | { by: "bank" }
  | { by: "signedIn" }
  | { by: "rights"; rights: readonly Right[]; of?: "seen" | "team" | "teamOrCenter" | "led" | "task" };

const OPEN: Access = { by: "open" };
const SIGNED_IN: Access = { by: "signedIn" };
const having = (...rights: Right[]): Access => ({ by: "rights", rights });
const READ: readonly Right[] = ["readAllCases", "readTeamCases", "readFiledCases", "readCasesUntilTransfer"];
const seen = (...more: Right[]): Access => ({ by: "rights", rights: [...READ, ...more], of: "seen" });
/** R28: who may draft documents; a program that files cases drafts none. */
const documents: Access = { by: "rights", rights: [...READ.filter((right) => right !== "readFiledCases"), "readFunds"], of: "seen" };
const conduct: Access = { by: "rights", rights: ["conductCase"], of: "team" };

/**
 * Every route of the API with who may call it (interface: Rights). A route that is not here cannot be built, and one that
 * is here and not built fails a test.
 */
export const PERMISSIONS = {
  "GET /healthz": OPEN,
  "GET /readyz": OPEN,
  "GET /metrics": OPEN,
  "GET /openapi.json": OPEN,
  "GET /docs": OPEN,

  "GET /v1/me": SIGNED_IN,

  "POST /v1/cases": having("fileCase"),
  "POST /v1/cases/preview": having("calculate"),
  "GET /v1/cases": having(...READ),
  "GET /v1/cases/{id}": seen(),
  "GET /v1/cases/{id}/events": seen(),
  "GET /v1/cases/{id}/claim": seen(),
  "GET /v1/cases/{id}/ledger": seen("readFunds"),
  "GET /v1/cases/{id}/ledger.csv": seen("readFunds"),
  "GET /v1/cases/{id}/ledger.xlsx": seen("readFunds"),
  "GET /v1/cases/{id}/documents": documents,
  "GET /v1/cases/{id}/documents/{kind}.pdf": documents,
  "GET /v1/cases/{id}/documents/{kind}.docx": documents,
  "POST /v1/cases/{id}/performances": conduct,
  "POST /v1/cases/{id}/settlements": conduct,
  "POST /v1/cases/{id}/parties": conduct,
  "POST /v1/cases/{id}/suspensions": conduct,
  "POST /v1/cases/{id}/resumptions": conduct,
  "POST /v1/cases/{id}/graces": conduct,
  "POST /v1/cases/{id}/withdrawals": conduct,
  "POST /v1/cases/{id}/distribution-plans": conduct,
  "POST /v1/cases/{id}/distribution-objections": conduct,
  "POST /v1/cases/{id}/distribution-oppositions": conduct,
  "POST /v1/cases/{id}/distribution-lawsuits": conduct,
  "POST /v1/cases/{id}/distribution-judgments": conduct,
  "POST /v1/cases/{id}/deferrals": conduct,
  "POST /v1/cases/{id}/releases": conduct,
  "POST /v1/cases/{id}/closures": { by: "rights", rights: ["conductCase"], of: "teamOrCenter" },
  "POST /v1/cases/{id}/assignments": { by: "rights", rights: ["reassignWithinTeam"], of: "led" },
  "POST /v1/cases/{id}/transfers": { by: "rights", rights: ["transferBetweenTeams"], of: "seen" },

  "GET /v1/tasks": having("completeTask", ...READ),
  "GET /v1/tasks/{id}": { by: "rights", rights: ["completeTask", ...READ], of: "task" },
  "POST /v1/tasks/{id}/complete": { by: "rights", rights: ["completeTask"], of: "task" },

  "POST /v1/funds/arrivals": { by: "bank" },
  "GET /v1/funds/notices": having("readFunds"),
  "GET /v1/funds/unidentified": having("readFunds"),
  "POST /v1/funds/unidentified/{id}/undo": having("approveClaim"),
  "GET /v1/funds/reconciliations": having("readFunds"),
  "GET /v1/funds/reconciliations/{day}": having("readFunds"),
  "POST /v1/funds/reconciliations/{day}": having("reconcileFunds"),
  "GET /v1/funds/differences": having("readFunds"),
  "POST /v1/funds/differences/{id}/settle": having("reconcileFunds"),
  "GET /v1/funds/refusals": having("readRefusals"),
  "GET /v1/funds/month-end": having("readFunds"),
  "GET /v1/funds/month-end.csv": having("readFunds"),
  "POST /v1/funds/unidentified/{id}/claim": having("draftClaim"),

  "POST /v1/calculations/deadline": having("calculate"),
  "POST /v1/calculations/interest": having("calculate"),
  "POST /v1/calculations/distribution": having("calculate"),

  "GET /v1/commands/{id}": SIGNED_IN,

  "GET /v1/calendars": SIGNED_IN,
  "POST /v1/calendars": having("importCalendar"),
} as const satisfies Record<string, Access>;

export type RouteKey = keyof typeof PERMISSIONS;

/** The row of a route; the widened type, for code that treats all alike. */
export function accessOf(key: RouteKey): Access {
  return PERMISSIONS[key];
}

/** Whether the caller's post may call the route at all; which cases it may call it for is judged with the case. */
export function mayCall(access: Access, caller: Pick<Caller, "rights">): boolean {
  switch (access.by) {
    case "open":
    case "signedIn":
      return true;
    case "bank":
      return false;
    case "rights":
      return access.rights.some((right) => may(caller as Caller, right));
  }
}

/** The roles that the launcher starts as processes of their own, and what each of them is told. */
import { childEnvironment, type Config } from "../config/config.js";
import { answers } from "./role-process.js";

export type RoleName = "court-systems" | "worker" | "api" | "temporal-ui";

export interface RolePlan {
  name: RoleName;
  /** For the person at the terminal. */
  title: string;
  /** Beside the role's own word that it is ready. */
  probe?: () => Promise<boolean>;
  graceMs: number;
}

/** `before`: one after the other; `beside`: together, after those. A part that is already there is left out. */
export function rolesOf(config: Config): { before: RolePlan[]; beside: RolePlan[] } {
  const courtSystems: RolePlan = { name: "court-systems", title: "court systems (simulator)", graceMs: 2_000 };
  const worker: RolePlan = { name: "worker", title: "worker", graceMs: 7_500 };
  const api: RolePlan = { name: "api", title: "API and console", probe: answers(`http://127.0.0.1:${config.ports.api}/readyz`), graceMs: 2_000 };
  const temporalUi: RolePlan = { name: "temporal-ui", title: "Temporal UI", graceMs: 2_000 };
  return {
    before: config.courtSystems.external ? [] : [courtSystems],
    beside: [worker, api, ...(config.temporal.uiUpstream ? [temporalUi] : [])],
  };
}

/** The settings of a role's process: the launcher's own, and the addresses of what it started. */
export function roleEnvironment(config: Config): NodeJS.ProcessEnv {
  return childEnvironment({
    ZHIXING_DATA_DIR: config.dataDir,
    DATABASE_URL: config.databaseUrl,
    TEMPORAL_ADDRESS: config.temporal.address,
    TEMPORAL_UI_UPSTREAM: config.temporal.uiUpstream,
    COURT_SYSTEMS_URL: config.courtSystems.url,
    npm_lifecycle_event: undefined,
  });
}

/** The frame of a role (worker, api, court-systems, temporal-ui): settings in, ready, stopped in order. */
import { ConfigProblem, readConfig, type Config } from "../config/config.js";
import { messageOf, SetupProblem } from "./problem.js";
import { withRunningParts } from "./running.js";

export interface RunningRole {
  /** Takes in nothing new, ends what is under way. */
  stop(): Promise<void>;
}

/** Exit code of a role whose settings are wrong: starting it again does not help (sysexits' EX_CONFIG). */
export const badSetupExitCode = 78;

const stopWithinMs = 10_000;

export function isReadyMessage(message: unknown): boolean {
  return typeof message === "object" && message !== null && "ready" in message && message.ready === true;
}

/**
 * Runs one role for the life of this process. `start` resolves when the role is ready to work; it gets the settings,
 * with the addresses of a running installation where they name none. Stops on SIGTERM, Ctrl-C, SIGHUP, and when the
 * launcher that started it has vanished; then the exit code is 0. Never returns.
 */
export async function runRole(start: (config: Config) => Promise<RunningRole>): Promise<void> {
  let role: RunningRole | undefined;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    try {
      await role?.stop();
      process.exit(0);
    } catch (error) {
      console.error(messageOf(error));
      process.exit(1);
    }
  };
  for (const name of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(name, () => void stop());
  process.on("disconnect", () => void stop());
  try {
    role = await start(withRunningParts(readConfig()));
  } catch (error) {
    if (error instanceof ConfigProblem || error instanceof SetupProblem) {
      console.error(error.message);
      process.exit(process.send ? badSetupExitCode : 1);
    }
    throw error;
  }
  if (!stopping) process.send?.({ ready: true });
}

import type { Config } from "../config/config.js";
import { startInstallation, StoppedEarly, type StartHooks } from "./launcher.js";
import { messageOf, SetupProblem } from "./problem.js";
import type { Addresses } from "./running.js";

const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs an installation for the life of this process, and says `ready` on a line of its own. Exit code 0 after a stop,
 * 1 when it did not come up. It stops on Ctrl-C, SIGTERM and SIGHUP, and when npm, its parent, has vanished.
 * @param greet lines that are printed before `ready`.
 */
export async function runInstallation(config: Config, hooks: StartHooks, greet: (config: Config, addresses: Addresses) => Promise<string[]>): Promise<void> {
  // A reader that went away (`npm start | head`) must not take the cases with it.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  const say = (line: string) => console.log(line);

  const installation = startInstallation(config, hooks, say);
  let leaving = false;
  const leave = async (why: string, code = 0) => {
    if (leaving) return; // npm passes a Ctrl-C on that the terminal has sent already
    leaving = true;
    say(`${why}: stopping`);
    await installation.stop();
    say("stopped");
    process.exit(code);
  };
  for (const name of stopSignals) process.on(name, () => void leave(name));
  process.on("uncaughtException", (error) => {
    console.error(error);
    void leave("an error that nobody foresaw", 1);
  });
  if (config.startedByNpm) whenParentVanishes(() => void leave("npm has vanished"));

  try {
    const { config: complete, addresses } = await installation.started;
    for (const line of await greet(complete, addresses)) say(line);
    say("ready");
  } catch (error) {
    if (error instanceof StoppedEarly) return; // whoever stopped it ends the process
    leaving = true;
    await installation.stop();
    console.error(error instanceof SetupProblem ? error.message : `Zhixing did not come up: ${messageOf(error)}`);
    process.exit(1);
  }
}

function whenParentVanishes(then: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, 500);
}

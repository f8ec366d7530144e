/** Ports on this machine: a busy one is said before anything starts, in words that name its variable. */
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import type { SettingName } from "../config/config.js";
import { errorCode, SetupProblem } from "./problem.js";

/** Why the port cannot be listened on (a system error's code), or undefined when it is free. */
export function portTaken(port: number, host = "127.0.0.1"): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(errorCode(error) ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** @throws SetupProblem naming the variable. */
export async function assertPortFree(port: number, variable: SettingName, what: string): Promise<void> {
  const code = await portTaken(port);
  if (code === undefined) return;
  const why =
    code === "EADDRINUSE"
      ? `Port ${port} for ${what} is busy: another program listens there.`
      : code === "EACCES"
        ? `Port ${port} for ${what} may not be used by this user.`
        : `Port ${port} for ${what} cannot be used (${code}).`;
  const other = port < 60000 ? port + 1 : port - 1;
  throw new SetupProblem(`${why} Set ${variable} to a free port, for example: ${variable}=${other} npm start`);
}

/** Below the range from which systems take ports for outgoing connections: none of those can take one between check and use. */
const [LOWEST, HIGHEST] = [15_000, 32_000];
const given = new Set<number>();

/** The preferred port if it is free, else any free one that this process was not given before. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await portTaken(preferred)) === undefined) return preferred;
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (given.has(port) || (await portTaken(port)) !== undefined) continue;
    given.add(port);
    return port;
  }
}

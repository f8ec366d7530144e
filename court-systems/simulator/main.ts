import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createSimulator, type Simulator, type SimulatorOptions } from "./create-simulator.js";

export interface RunOptions extends Omit<SimulatorOptions, "bookFile"> {
  /** 0: a free one. */
  port: number;
  /** Default 127.0.0.1: the admin API has no sign-in, so it is for this machine only. */
  host?: string;
  /** Folder of the book; undefined: in memory only. */
  dataDir?: string;
}

export interface RunningSimulator extends Simulator {
  url: string;
  port: number;
  /** Answers what is under way, then closes; at most some seconds. Safe to call twice. */
  stop(): Promise<void>;
}

/** Name of the book in its folder. */
export const BOOK_FILE = "court-systems-book.jsonl";

const STOP_WITHIN_MS = 3_000;

/**
 * Runs the court systems in this process until `stop`. Prints nothing; logs through the logger it is given.
 * Rejects when the port is taken (`EADDRINUSE`) or the book cannot be read.
 */
export async function runSimulator(options: RunOptions): Promise<RunningSimulator> {
  const { port, host = "127.0.0.1", dataDir, ...rest } = options;
  const simulator = createSimulator({ ...rest, ...(dataDir === undefined ? {} : { bookFile: join(dataDir, BOOK_FILE) }) });
  const server = createServer(simulator.app);
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    await simulator.close();
    throw error;
  }
  const address = server.address() as AddressInfo;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`;
  options.logger?.info({ url }, "court systems simulator listens");
  let stopping: Promise<void> | undefined;
  return {
    ...simulator,
    url,
    port: address.port,
    stop: () => (stopping ??= stop(server, simulator)),
  };
}

async function stop(server: Server, simulator: Simulator): Promise<void> {
  const closed = once(server, "close");
  server.close();
  simulator.release();
  // A connection that falls idle only after `close` would otherwise stay for its keep-alive time.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const hurry = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(hurry);
  await simulator.close();
}

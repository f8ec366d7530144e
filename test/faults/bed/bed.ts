/** The whole court on free ports in a folder of its own, with every part ours to kill. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readConfig, type Config } from "../../../config/config.js";
import { deployMigrations } from "../../../prisma/deploy.js";
import { freePort } from "../../../setup/ports.js";
import { keptSecret } from "../../../setup/secrets.js";
import type { RunningPart } from "../../../setup/processes.js";
import { environmentOf, freeze, killHard, PART_NAMES, partSpecs, type PartName, type PartSpec, type Ports } from "./parts.js";
import { writeHurriedProfile } from "./profile.js";
import { startProxy, type Proxy } from "./proxy.js";

export interface Bed {
  folder: string;
  ports: Ports;
  databaseUrl: string;
  config: Config;
  proxy: Proxy;
  simulatorUrl: string;
  apiUrls: readonly [string, string];
  /** How many parts were killed so far. */
  kills(): number;
  isUp(name: PartName): boolean;
  kill(...names: PartName[]): Promise<void>;
  /** Starts parts, in this order, `betweenMs` apart, without waiting for one before the next; resolves when all are ready. */
  start(names: readonly PartName[], betweenMs?: number): Promise<void>;
  /** Stops the process without ending it; returns what lets it go on. */
  freeze(name: PartName): () => void;
  stop(keepFolder?: boolean): Promise<void>;
}

interface Living {
  spec: PartSpec;
  part?: RunningPart;
  up?: Promise<RunningPart>;
}

/** Brings everything up in the usual order. */
export async function startBed(): Promise<Bed> {
  const folder = mkdtempSync(join(tmpdir(), "zhixing-faults-"));
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, "logs"));
  writeHurriedProfile(folder);
  const simulator = await freePort();
  const proxy = await startProxy(`http://127.0.0.1:${simulator}`);
  const ports: Ports = {
    simulator, proxy: proxy.port, temporal: await freePort(), postgres: await freePort(), api: [await freePort(), await freePort()],
  };
  const databaseUrl = `postgresql://zhixing:${keptSecret(folder, "postgres-password")}@127.0.0.1:${ports.postgres}/zhixing`;
  const specs = partSpecs(folder, ports, () => databaseUrl);
  const living = new Map<PartName, Living>(PART_NAMES.map((name) => [name, { spec: specs[name] }]));
  const of = (name: PartName): Living => living.get(name)!;
  let kills = 0;

  const begin = (name: PartName): Promise<RunningPart> => {
    const one = of(name);
    one.up = one.spec.begin((part) => (one.part = part));
    return one.up;
  };
  const bed: Bed = {
    folder, ports, databaseUrl, proxy, simulatorUrl: `http://127.0.0.1:${simulator}`,
    config: readConfig(environmentOf(folder, ports, databaseUrl)),
    apiUrls: [`http://127.0.0.1:${ports.api[0]}`, `http://127.0.0.1:${ports.api[1]}`],
    kills: () => kills,
    isUp: (name) => of(name).part !== undefined,
    async kill(...names) {
      const parts = names.flatMap((name) => of(name).part ?? []);
      kills += parts.length;
      parts.forEach(killHard);
      await Promise.all(parts.map((part) => part.exited));
      names.forEach((name) => (of(name).part = undefined));
    },
    async start(names, betweenMs = 0) {
      const ups: Promise<unknown>[] = [];
      for (const name of names) {
        const up = begin(name);
        up.catch(() => undefined); // waited for below
        ups.push(up);
        if (betweenMs > 0) await pause(betweenMs);
      }
      await Promise.all(ups);
    },
    freeze(name) {
      const { part } = of(name);
      if (!part) throw new Error(`${name} does not run`);
      return freeze(part);
    },
    async stop(keepFolder = false) {
      const stop = async (names: readonly PartName[]) => {
        await Promise.all(names.map(async (name) => of(name).part?.stop()));
      };
      await stop(["api-1", "api-2"]);
      await stop(["worker-1", "worker-2"]);
      await stop(["simulator"]);
      await stop(["temporal"]);
      await stop(["postgres"]);
      await proxy.close();
      if (!keepFolder) rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await bed.start(["postgres", "temporal"]);
    await deployMigrations(databaseUrl);
    await bed.start(["simulator"]);
    await bed.start(["worker-1", "worker-2", "api-1", "api-2"]);
  } catch (error) {
    await bed.stop(true);
    throw new Error(`the bed did not come up (logs in ${join(folder, "logs")})`, { cause: error });
  }
  return bed;
}

/** A real Temporal server, in memory, on free ports. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../setup/ports.js";
import { startTemporal } from "../../setup/temporal.js";
import { SEARCH_ATTRIBUTES } from "../../workflows/search-attributes.js";

export async function temporalForTests(): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "zhixing-temporal-"));
  const server = await startTemporal({ port: await freePort(), logFile: join(folder, "temporal.log"), namespace: "default", searchAttributes: SEARCH_ATTRIBUTES });
  return {
    address: server.address,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

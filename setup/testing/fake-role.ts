/** `fake-role.ts NAME`: stands for a role in tests: listens where the real one does, writes down when it starts and stops. */
import { appendFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { runRole } from "../role.js";

const name = process.argv[2] ?? "";

await runRole(async (config) => {
  const note = (what: string) => appendFileSync(join(config.dataDir, "fake-roles.log"), `${name} ${what}\n`);
  const port = { api: config.ports.api, "court-systems": config.ports.courtSystems, "temporal-ui": config.ports.temporalUi }[name];
  const server = createServer((_request, response) => response.end(JSON.stringify({ database: config.databaseUrl, temporal: config.temporal.address })));
  if (port !== undefined) await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const work = setInterval(() => undefined, 60_000);
  note("up");
  console.log(`pid ${process.pid}`);
  return {
    async stop() {
      clearInterval(work);
      server.close();
      server.closeAllConnections();
      note("down");
    },
  };
});

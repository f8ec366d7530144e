/** Before any test: the Prisma client is there, also after `npm ci --ignore-scripts`. */
import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { promisify } from "node:util";

export default async function ensureGenerated(): Promise<void> {
  const client = "prisma/generated/client.ts";
  if (existsSync(client) && statSync(client).mtimeMs >= statSync("prisma/schema.prisma").mtimeMs) return;
  await promisify(execFile)(process.execPath, ["node_modules/prisma/build/index.js", "generate"]);
}

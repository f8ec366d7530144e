/** Before any test: the Prisma client is there, also after `npm ci --ignore-scripts`. */
import { ensureGenerated } from "../../setup/generated.js";

export default async function ensureClient(): Promise<void> {
  await ensureGenerated(undefined, ["prismaClient"]);
}

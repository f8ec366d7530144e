import { defineConfig } from "prisma/config";

/** Commands that only check that an engine's file exists, and never start it. */
const needNoEngine = ["generate", "validate", "format"];

if (needNoEngine.some((command) => process.argv.includes(command))) {
  // Any file will do: a machine without the Internet could not download the real one.
  process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;
}

const url = process.env["DATABASE_URL"];

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // Only `prisma migrate` and `prisma studio` ask for it; the product applies migrations by prisma/deploy.ts.
  ...(url && { datasource: { url } }),
});

import { defineConfig } from "vitest/config";

/**
 * What a test needs is in its suffix: `x.test.ts` nothing beside the machine, `x.int.test.ts` (and all scenarios) a real
 * PostgreSQL and a real Temporal server, `x.browser.test.ts` Chromium too. What kills processes is a script of its own: test/faults.
 */
const elsewhere = ["**/node_modules/**", "**/dist/**", "**/generated/**", ".data/**", ".tools/**"];
const withParts = ["**/*.int.test.ts", "**/*.scenario.test.ts"];
const withBrowser = ["**/*.browser.test.ts"];

export default defineConfig({
  test: {
    maxWorkers: 2,
    pool: "forks",
    // A hanging child must not hold CI up.
    teardownTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, ...withParts, ...withBrowser],
          globalSetup: "test/setup/generated.ts",
          testTimeout: 10_000,
        },
      },
      {
        extends: true,
        test: {
          name: "int",
          include: withParts,
          exclude: elsewhere,
          globalSetup: ["test/setup/generated.ts", "test/setup/global.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: withBrowser,
          exclude: elsewhere,
          globalSetup: ["test/setup/generated.ts", "test/setup/global.ts"],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // One browser and one product at a time: two of each do not fit on two cores.
          fileParallelism: false,
        },
      },
    ],
  },
});

/** `sdk-download.ts cli|test-server FOLDER`: lets the SDK fetch a server into the folder, which it does only by starting it. */
import { TestWorkflowEnvironment } from "@temporalio/testing";

const [kind, downloadDir] = process.argv.slice(2);
const server = { executable: { type: "cached-download", downloadDir } } as const;
const environment = await (kind === "cli" ? TestWorkflowEnvironment.createLocal({ server }) : TestWorkflowEnvironment.createTimeSkipping({ server }));
await environment.teardown();

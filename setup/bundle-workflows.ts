/** `bundle-workflows.ts FILE`: all workflows with what they import, as a worker loads them. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleWorkflowCode, DefaultLogger } from "@temporalio/worker";

const workflowsPath = fileURLToPath(new URL("../workflows/index.ts", import.meta.url));
const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger("WARN") });
writeFileSync(process.argv[2] ?? "bundle.js", code);

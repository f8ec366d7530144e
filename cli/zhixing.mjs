#!/usr/bin/env node
// The command `zhixing`: the sources are TypeScript, run as they are.
import "tsx";

await import("./main.ts");

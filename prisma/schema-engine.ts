/**
 * Prisma's schema engine as WebAssembly, over the same `pg` adapter as the product: compares a database with the schema
 * without any download. For developing and CI only; a running installation never loads it.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineAdapter } from "./schema-engine-adapter.js";

export const schemaPath = fileURLToPath(new URL("./schema.prisma", import.meta.url));

export interface Difference {
  /** Whether the database differs from the schema. */
  drifted: boolean;
  /** What leads from the database to the schema. */
  text: string;
}

/** What the engine answers where the two differ; 0 where they do not. */
const driftExitCode = 2;

/**
 * Compares a database with the schema: tables, columns, indexes, keys, enums. What Prisma has no words for (checks,
 * triggers, grants) is not looked at.
 * @param as `sql`: a script for a migration; `words`: a list for people.
 */
export async function compareWithSchema(databaseUrl: string, as: "sql" | "words", schema: string = schemaPath): Promise<Difference> {
  const files = [{ path: schema, content: readFileSync(schema, "utf8") }];
  await loadEngine();
  const adapter = engineAdapter(databaseUrl);
  const engine = await bindings.SchemaEngine.new({ datamodels: [[schema, files[0]!.content]] }, () => undefined, adapter.factory);
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: fileURLToPath(new URL(".", import.meta.url)) },
      to: { tag: "schemaDatamodel", files },
      script: as === "sql",
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return { drifted: exitCode === driftExitCode, text: stdout ?? "" };
  } finally {
    engine.free();
    await adapter.close();
  }
}

interface EngineInstance {
  exports: { __wbindgen_start(): void };
}

/** Node has it; its types come with the browser's only. */
const webAssembly = (globalThis as unknown as { WebAssembly: { instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: EngineInstance }> } })
  .WebAssembly;

let loaded: Promise<void> | undefined;

/** The package's own entry imports a `.wasm` as a module, which Node 20 does not do: so instantiated by hand. */
function loadEngine(): Promise<void> {
  return (loaded ??= (async () => {
    // The engine tells a panic's text here before it traps.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } });
    const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
    const bytes = readFileSync(new URL("./schema_engine_bg.wasm", `file://${entry}`));
    const { instance } = await webAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...bindings } });
    bindings.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
  })());
}

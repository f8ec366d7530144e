/**
 * What the pages know of the product is made, not written: the API's types from its OpenAPI document, the labels from the domain.
 * A change there fails here until `npm run console:generate` (this test with `-u`) has made the files anew.
 */
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { describe, expect, it } from "vitest";
import project from "../../package.json" with { type: "json" };
import { openApiDocument } from "../../api/openapi.js";
import { MEASURE_LABELS, NODE_LABELS, SYSTEM_LABELS, TASK_LABELS } from "../../domain/case/labels.js";
import { INSTITUTIONS } from "../../court-systems/simulator/worlds/institutions.js";
import { RIGHT_LABELS } from "../../domain/rights.js";
import { LISTING_GROUNDS } from "../../domain/case/tasks.js";

const by = "// Made by test/console/generated.test.ts; `npm run console:generate` makes it anew.\n";

describe("generated", () => {
  it("api.ts is the API's OpenAPI document as types", async () => {
    const document = openApiDocument(project.version);
    const types = astToString(await openapiTS(JSON.parse(JSON.stringify(document)) as OpenAPI3, { alphabetize: true }));
    await expect(`${by}// From the OpenAPI document of version ${project.version}.\n\n${types}`).toMatchFileSnapshot("../../console/generated/api.ts");
  }, 30_000);

  it("labels.ts are the domain's words", async () => {
    const INSTITUTION_LABELS = Object.fromEntries(INSTITUTIONS.map(({ id, zh }) => [id, zh]));
    const words = { TASK_LABELS, NODE_LABELS, MEASURE_LABELS, SYSTEM_LABELS, INSTITUTION_LABELS, RIGHT_LABELS, LISTING_GROUNDS };
    const lines = Object.entries(words).map(([name, value]) => `export const ${name} = ${JSON.stringify(value, undefined, 2)} as const;\n`);
    await expect(`${by}\n${lines.join("\n")}`).toMatchFileSnapshot("../../console/generated/labels.ts");
  });
});

/** S5: everything is killed at once and comes up in the reversed order, so that all that needs others waits for them. */
import type { PartName } from "../bed/parts.js";
import { file, plan, until, type Scenario } from "./court-at-work.js";

const REVERSED: readonly PartName[] = ["api-2", "api-1", "worker-2", "worker-1", "simulator", "temporal", "postgres"];

export const coldStartReversed: Scenario = async (scene) => {
  const { bed, client } = scene;
  const filed = await file(scene, await plan(scene));
  await bed.kill(...REVERSED);
  const began = Date.now();
  await bed.start(REVERSED, 500);
  const wrong: string[] = [];
  for (const url of bed.apiUrls) {
    await until(60_000, `${url} is not ready`, async () => ((await fetch(`${url}/readyz`).catch(() => undefined))?.ok ? true : undefined));
  }
  if (Date.now() - began > 60_000) wrong.push(`ready only after ${Math.round((Date.now() - began) / 1000)} s`);
  await until(60_000, `${filed.id} does not go on`, async () => (typeof (await client.get("director", `/v1/cases/${filed.id}`))?.["team"] === "string" ? true : undefined));
  return wrong;
};

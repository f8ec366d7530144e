/** S1, S2, S3, S11: a payment whose worker dies, sleeps, or never hears the answer. The bank pays every call it gets. */
import { setTimeout as pause } from "node:timers/promises";
import { atWork, bankBook, closed, file, paidOnce, paysFor, plan, type Scenario, type Scene } from "./court-at-work.js";

/** A case whose next payment is caught at a moment of its way. */
async function caughtAt(scene: Scene, at: "request" | "answer") {
  const filed = await file(scene, await plan(scene));
  const trap = scene.bed.proxy.trap({ when: paysFor(filed.id), at, then: "hold" });
  const staff = atWork(scene, filed);
  return { filed, trap, staff };
}

/** S1 S2: the worker dies before the bank hears, and, for another case, after it has paid and before anybody knows. */
export const workerDies: Scenario = async (scene) => {
  const { bed } = scene;
  const [before, after] = await Promise.all([caughtAt(scene, "request"), caughtAt(scene, "answer")]);
  await Promise.all([before.trap.met, after.trap.met]);
  await bed.kill("worker-1", "worker-2");
  before.trap.letGo("cut");
  after.trap.letGo("cut");
  await bed.start(["worker-1", "worker-2"]);
  await Promise.all([before, after].map(({ filed }) => closed(scene, filed.id, 150_000)));
  await Promise.all([before, after].map(({ staff }) => staff.stop()));
  const [s1, s2] = await Promise.all([before, after].map(({ filed }) => bankBook(scene, filed.id)));
  return [
    ...(await paidOnce(scene, before.filed.id)), ...(await paidOnce(scene, after.filed.id)),
    // Never heard of: asked about, and sent under a new serial when the first could not be executed any more.
    ...(s1!.asked.length === 0 ? ["S1: the bank was never asked what became of it"] : []),
    ...(s1!.sent.some((r) => r.id.endsWith("-2")) ? [] : ["S1: no second serial was sent"]),
    ...(s2!.asked.length === 0 ? ["S2: the bank was never asked what became of it"] : []),
  ];
};

/**
 * S3: a worker sleeps past its time, another takes over, and it wakes up: once with the bank's answer still to be told, once
 * with a call still to be made, which comes when the instruction has long been sent anew.
 */
export const zombieWakes: Scenario = async (scene) => {
  const { bed } = scene;
  await bed.kill("worker-2");
  const [early, late] = await Promise.all([caughtAt(scene, "answer"), caughtAt(scene, "request")]);
  await Promise.all([early.trap.met, late.trap.met]);
  const wake = bed.freeze("worker-1");
  try {
    await bed.start(["worker-2"]);
    await Promise.all([early, late].map(({ filed }) => closed(scene, filed.id, 170_000)));
  } finally {
    wake();
    early.trap.letGo("pass");
    late.trap.letGo("pass");
  }
  await pause(3_000);
  await Promise.all([early, late].map(({ staff }) => staff.stop()));
  const { sent, paid } = await bankBook(scene, late.filed.id);
  return [
    ...(await paidOnce(scene, early.filed.id)), ...(await paidOnce(scene, late.filed.id)),
    ...(sent.filter((r) => r.id.endsWith("-1")).length > 0 ? [] : ["S3: the late call did not come"]),
    ...(paid.some((e) => e.serial?.endsWith("-2")) ? [] : ["S3: it was not the second serial that was paid"]),
  ];
};

/** S11: paid, and the connection was cut: asked by serial, never sent again. */
export const answerIsLost: Scenario = async (scene) => {
  const filed = await file(scene, await plan(scene));
  scene.bed.proxy.trap({ when: paysFor(filed.id), at: "answer", then: "cut", times: 5 });
  const staff = atWork(scene, filed);
  await closed(scene, filed.id, 150_000);
  await staff.stop();
  const { asked } = await bankBook(scene, filed.id);
  return [...(await paidOnce(scene, filed.id)), ...(asked.length === 0 ? ["the bank was never asked what became of it"] : [])];
};

import type { TimelineEvent } from "../api/client.js";
import { yuan } from "../parts/amount.js";
import { ASSETS, labelOf } from "../words/case-words.js";

/** Things that queries and searches found, in words, by their id. */
export type Assets = ReadonlyMap<string, string>;

/** Reads what was found from a timeline: 银行存款 95,000.00元（康晓峰）. */
export function assetsOf(events: readonly Pick<TimelineEvent, "data">[]): Assets {
  const assets = new Map<string, string>();
  for (const { data } of events) {
    if (!Array.isArray(data["found"])) continue;
    for (const { assetId, type, value, of } of data["found"] as Record<string, unknown>[]) {
      if (typeof assetId !== "string" || typeof type !== "string") continue;
      const worth = typeof value === "string" ? ` ${yuan(value)}元` : "";
      assets.set(assetId, `${labelOf(ASSETS, type).zh}${worth}${typeof of === "string" ? `（${of}）` : ""}`);
    }
  }
  return assets;
}

/** A measure's target: a party's name as it is; a thing (`bankDeposit <id>`) by what was found, else by its kind. */
export function targetInWords(target: string, assets: Assets): string {
  const [type = "", id] = target.split(" ");
  if (id === undefined || !Object.hasOwn(ASSETS, type)) return target;
  return assets.get(id) ?? labelOf(ASSETS, type).zh;
}

import { z } from "zod";
import { askEffect, personEffect } from "../person-effect/contract.js";

/** 公布 by a fitting channel (R25): court site, WeChat, screen, village board; ids of the profile's `publicationChannels`. */
export const operations = {
  publish: personEffect("publication", "publish", { channel: z.string().min(1).max(100), text: z.string().min(1).max(4000).optional() }),
  withdraw: personEffect("publication", "withdraw", { channel: z.string().min(1).max(100).optional() }),
  ask: askEffect("publication"),
};

export type Publish = z.input<typeof operations.publish.request>;
export type Withdraw = z.input<typeof operations.withdraw.request>;

import type { Prisma } from "../../prisma/generated/client.js";

/** Plain data as Prisma's JSON input; what is undefined is left out, as in every JSON of ours. */
export function json(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
}

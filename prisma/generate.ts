/** `npm run generate`: the Prisma client and the console's pages, made where missing or stale. Tests and `npm start` do it by themselves. */
import { exit } from "node:process";
import { ensureGenerated } from "../setup/generated.js";
import { messageOf } from "../setup/problem.js";

ensureGenerated().then(
  () => exit(0),
  (error: unknown) => {
    console.error(messageOf(error));
    exit(1);
  },
);

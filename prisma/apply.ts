/** `npm run db:deploy`, `npm run db:rolled-back NAME` and `npm run db:grant ROLE`, on the database of DATABASE_URL. `npm start` deploys by itself. */
import { argv, exit } from "node:process";
import { readConfig } from "../config/config.js";
import { messageOf, SetupProblem } from "../setup/problem.js";
import { grantTo } from "./application-role.js";
import { deployMigrations, markRolledBack } from "./deploy.js";

async function main([command, name]: string[]): Promise<string> {
  const { databaseUrl } = readConfig();
  if (databaseUrl === undefined) throw new SetupProblem("Set DATABASE_URL to the database that is meant.");
  if (command === "deploy") {
    const { applied, before } = await deployMigrations(databaseUrl);
    return applied.length === 0 ? `Nothing to apply, ${before} migrations are there.` : `Applied:\n${applied.map((each) => `  ${each}`).join("\n")}`;
  }
  if (command === "rolled-back" && name !== undefined) {
    if (await markRolledBack(databaseUrl, name)) return `${name} counts as rolled back; the next deployment tries it again.`;
    throw new SetupProblem(`No failed migration is called ${name}.`);
  }
  if (command === "grant" && name !== undefined) {
    await grantTo(databaseUrl, name);
    return `${name} has the rights of the role that runs; it migrates nothing.`;
  }
  throw new SetupProblem("Usage: npm run db:deploy, npm run db:rolled-back NAME, or npm run db:grant ROLE");
}

main(argv.slice(2)).then(
  (said) => {
    console.log(said);
    exit(0);
  },
  (error: unknown) => {
    console.error(messageOf(error));
    exit(1);
  },
);

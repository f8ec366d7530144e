/** `zhixing bank arrival`: money arrives at the simulator's bank, which sends its signed notice to the court. */
import type { Command } from "commander";
import { readConfig } from "../config/config.js";
import { SetupProblem } from "../setup/problem.js";
import { withRunningParts } from "../setup/running.js";

interface Arrival {
  account: string;
  amount: string;
  serial: string;
  payer?: string;
}

export function register(program: Command): void {
  const bank = program.command("bank").description("lets the simulator's bank send a notice");
  bank
    .command("arrival")
    .requiredOption("--account <account>", "number of the account at which it arrives")
    .requiredOption("--amount <yuan>", "e.g. 100.00")
    .requiredOption("--serial <serial>", "the bank's serial number")
    .option("--payer <name>", "who paid")
    .description("money arrives; the signed notice goes to POST /v1/funds/arrivals")
    .action((arrival: Arrival) => arrive(arrival));
}

async function arrive(arrival: Arrival): Promise<void> {
  const { url } = withRunningParts(readConfig()).courtSystems;
  let response: Response;
  try {
    response = await fetch(`${url}/admin/bank/arrivals`, {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ payer: "案外付款人", ...arrival }),
    });
  } catch {
    throw new SetupProblem(`The court systems at ${url} (COURT_SYSTEMS_PORT) do not answer. Is the installation running (npm start)?`);
  }
  const text = await response.text();
  if (!response.ok) throw new SetupProblem(`The bank refused it (${response.status}): ${text}`);
  console.log(text);
}

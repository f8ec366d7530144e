/** The load of one soak: cases are filed, staff work, money comes, some of it twice, late, or for nobody. */
import { setTimeout as pause } from "node:timers/promises";
import { dateOf, instantOfMs } from "../../../domain/time/court-date.js";
import type { Chance } from "./chance.js";
import type { Client } from "./client.js";
import { planCases, yuan, type PlannedCase } from "./filings.js";
import type { Notice, Outside } from "./outside.js";
import { work } from "./staff.js";

/** A case of the load that its client knows to be filed. */
export interface LoadCase extends PlannedCase {
  id: string;
}

export interface Load {
  cases: LoadCase[];
  /** Everything of the plan has been done or given up; the staff go on until `stop`. */
  allGiven: Promise<void>;
  stop(): Promise<void>;
}

export interface LoadOptions {
  client: Client;
  outside: Outside;
  chance: Chance;
  /** Distinguishes the cases of several soaks of one bed. */
  run: number;
  cases: number;
  /** Over how long the filings are spread. */
  overMs: number;
}

export function startLoad(options: LoadOptions): Load {
  const { client, outside, run, overMs } = options;
  const stopping = new AbortController();
  const cases: LoadCase[] = [];
  const money = new Money(outside, run);
  const planned = planCases(options.chance.apart("plan"), run, options.cases);

  const oneCase = async (plan: PlannedCase, i: number): Promise<void> => {
    const chance = options.chance.apart(`case ${i}`);
    await pause((overMs * i) / planned.length);
    await outside.admin("PUT", `/worlds/${encodeURIComponent(plan.worldKey)}`, { found: plan.found });
    const call = await client.give("filing", "/v1/cases", plan.body);
    if (call.outcome !== "ok") return;
    const mine = { ...plan, id: String(call.answer?.["id"]) };
    cases.push(mine);
    if (plan.plan === "none") return;
    const { account, team } = await untilPlaced(client, mine.id);
    await payIn(mine, account, chance, money, client);
    if (plan.plan === "part" && chance.happens(0.6)) await perform(mine, team, chance, client);
  };

  const staff = work(client, options.chance.apart("staff"), {
    think: 250,
    onDone: (task, call) => {
      // Money that comes while the case closes is either the case's or unidentified, never nothing.
      if (task.kind === "approveClosing" && call.outcome === "ok") money.later(client, task.caseId, "1.00");
      if (task.kind === "deductDeposit" && call.outcome === "ok") money.later(client, task.caseId, String(task.about["amount"]));
    },
  }, stopping.signal);
  const given = Promise.all([...planned.map(oneCase), claims(client, money, options.chance.apart("claims"), cases)]).then(() => undefined);
  given.catch(() => undefined); // waited for below and by who asks
  return {
    cases, allGiven: given,
    async stop() {
      stopping.abort();
      await staff;
      await given;
      await money.settled();
    },
  };
}

async function untilPlaced(client: Client, id: string): Promise<{ account: string; team: string }> {
  for (;;) {
    const found = await client.get("director", `/v1/cases/${id}`);
    const [account, team] = [found?.["account"], found?.["team"]];
    if (typeof account === "string" && typeof team === "string") return { account, team };
    await pause(1_000);
  }
}

/** All of it in up to three parts and more than is owed, or a fifth; some notices come again and again. */
async function payIn(mine: LoadCase, account: string, chance: Chance, money: Money, client: Client): Promise<void> {
  const parts = mine.plan === "whole" ? chance.between(1, 3) : 1;
  const each = mine.plan === "whole" ? (mine.amount * 1.4) / parts : mine.amount / 5;
  for (let i = 0; i < parts; i += 1) {
    await pause(chance.between(0, 3_000));
    await money.comes(client, { account, amount: yuan(each), payer: "案外付款人" }, chance.happens(0.3) ? 3 : 0);
  }
}

async function perform(mine: LoadCase, team: string, chance: Chance, client: Client): Promise<void> {
  const on = dateOf(instantOfMs(Date.now()));
  const path = `/v1/cases/${mine.id}/performances`;
  await client.give(team, path, { on, amount: yuan(chance.between(1, 99)), kind: "direct", confirmation: { by: mine.applicant, signedOn: on } });
  // R30 refuses it, and the attempt is kept.
  if (chance.happens(0.3)) await client.give(team, path, { on, amount: "50.00", kind: "courtHeld" });
}

/** Money for an account that no case has, claimed for one that still waits for some. */
async function claims(client: Client, money: Money, chance: Chance, cases: readonly LoadCase[]): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    const serial = await money.comes(client, { account: "9999000011112222", amount: yuan(chance.between(10, 90)), payer: "不明付款人" }, 0);
    let case_: LoadCase | undefined;
    for (let tries = 0; tries < 60 && !case_; tries += 1) {
      case_ = cases.find((c) => c.plan === "part");
      await pause(1_000);
    }
    for (let tries = 0; tries < 30; tries += 1) {
      const page = await client.get("funds-manager", "/v1/funds/unidentified?limit=200");
      const found = ((page?.["items"] ?? []) as { id: string; serial: string; status: string }[]).find((x) => x.serial === serial && x.status === "unidentified");
      if (found && case_) {
        await client.give("funds-manager", `/v1/funds/unidentified/${found.id}/claim`, { caseId: case_.id });
        break;
      }
      await pause(1_000);
    }
  }
}

/** The bank's side of the load: serials that are never used twice. */
class Money {
  private ordinal = 0;
  private readonly under = new Set<Promise<unknown>>();

  constructor(private readonly outside: Outside, private readonly run: number) {}

  async comes(client: Client, order: Pick<Notice, "account" | "amount" | "payer">, copies: number): Promise<string> {
    this.ordinal += 1;
    const notice: Notice = { ...order, serial: `LOAD-${this.run}-${this.ordinal}`, at: instantOfMs(Date.now()) };
    client.journal.arrivals.set(notice.serial, { account: notice.account, amount: notice.amount });
    const all = Promise.all([this.outside.arrive(notice), ...Array.from({ length: copies }, (_, i) => this.outside.notify(i % 2, notice))]);
    await all;
    return notice.serial;
  }

  /** Into a case's account, while other things go on; not at all where nobody tells its number just now. */
  later(client: Client, caseId: string, amount: string): void {
    const coming = client.get("director", `/v1/cases/${caseId}`).then((found) =>
      typeof found?.["account"] === "string" ? this.comes(client, { account: found["account"], amount, payer: "后到付款人" }, 0) : undefined);
    this.under.add(coming);
    void coming.finally(() => this.under.delete(coming)).catch(() => undefined);
  }

  async settled(): Promise<void> {
    await Promise.all(this.under);
  }
}

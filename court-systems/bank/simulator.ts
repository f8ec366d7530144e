import { Router } from "express";
import { fen, fenOfYuan, yuanOfFen, type Fen } from "../../domain/money/fen.js";
import { courtDate, dateOf, type CourtDate } from "../../domain/time/court-date.js";
import { mount } from "../simulator/gateway.js";
import type { Outside } from "../simulator/outside.js";
import { operations, STATEMENT_PAGE, type Statement, type StatementEntry } from "./contract.js";
import { Accounts } from "./simulated-accounts.js";
import { Arrivals } from "./simulated-arrivals.js";
import { Payments } from "./simulated-payments.js";

/** The simulated bank's own books. */
export interface SimulatedBank {
  accounts: Accounts;
  payments: Payments;
  arrivals: Arrivals;
}

export function simulatedBank(outside: Outside): SimulatedBank {
  const accounts = new Accounts(outside);
  const caseOf = (account: string) => accounts.caseOf(account);
  return { accounts, payments: new Payments(outside, caseOf), arrivals: new Arrivals(outside, caseOf) };
}

/** 银行: accounts, payments by serial, statements. */
export function bankSimulator(outside: Outside, { accounts, payments, arrivals }: SimulatedBank): Router {
  const router = Router();

  mount(router, outside, operations.openAccount, {
    id: (b) => b.requestId,
    caseId: (b) => b.caseId,
    handle: (b, { now, hash }) => {
      const { account, at } = accounts.open(b, hash, now);
      return { account, at };
    },
  });
  mount(router, outside, operations.askAccount, {
    id: (b) => b.requestId,
    caseId: (b) => accounts.opened(b.requestId)?.caseId,
    handle: (b) => {
      const opened = accounts.opened(b.requestId);
      return opened ? { status: "opened" as const, account: opened.account, at: opened.at } : { status: "unknown" as const };
    },
  });
  mount(router, outside, operations.pay, {
    id: (b) => b.serial,
    caseId: (b) => accounts.caseOf(b.account),
    handle: (b, { now, hash }) => payments.pay(b, hash, now),
    // A bank without dedupe pays each call; the network bringing one call twice is not the caller's doing.
    recognizes: () => payments.settings.dedupe,
  });
  mount(router, outside, operations.queryBySerial, {
    id: (b) => b.serial,
    caseId: (b) => payments.caseOfSerial(b.serial),
    handle: (b, { now }) => payments.query(b.serial, now),
  });
  mount(router, outside, operations.statement, {
    id: (b) => `${b.account ?? "*"} ${b.date} ${b.page}`,
    handle: (b, { now }) => {
      payments.settleDue(now);
      return pageOf(statement(courtDate(b.date), b.account), b.bank, b.page);
    },
  });
  return router;

  function statement(date: CourtDate, account: string | undefined): Whole {
    const all = [...arrivals.entries(date), ...payments.entries(date)].filter((e) => account === undefined || e.account === account);
    const known = [...new Set([...(account === undefined ? accounts.all() : [account]), ...all.map((e) => e.account)])].sort();
    const byAccount = new Map<string, StatementEntry[]>(known.map((a) => [a, []]));
    for (const e of all) byAccount.get(e.account)?.push(e);
    return {
      date,
      entries: all.filter((e) => dateOf(e.at) === date).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      balances: known.map((a) => ({ account: a, balance: yuanOfFen(balance(byAccount.get(a) ?? [])) })),
    };
  }
}

type Whole = Pick<Statement, "date" | "entries" | "balances">;

function pageOf({ date, entries, balances }: Whole, bank: string, page: number): Statement {
  const sum = (side: StatementEntry[]) => yuanOfFen(fen(side.reduce((s, e) => s + fenOfYuan(e.amount), 0)));
  const part = <T>(of: T[]) => of.slice((page - 1) * STATEMENT_PAGE, page * STATEMENT_PAGE);
  return {
    bank, date, page, pages: Math.max(1, Math.ceil(Math.max(entries.length, balances.length) / STATEMENT_PAGE)), lines: entries.length, accounts: balances.length,
    credits: sum(entries.filter((e) => e.kind === "arrival")), debits: sum(entries.filter((e) => e.kind !== "arrival")),
    entries: part(entries), balances: part(balances),
  };
}

function balance(entries: StatementEntry[]): Fen {
  return fen(entries.reduce((sum, e) => sum + (e.kind === "arrival" ? 1 : -1) * fenOfYuan(e.amount), 0));
}

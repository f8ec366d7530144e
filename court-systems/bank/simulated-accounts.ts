import { z } from "zod";
import { InstantText } from "../shapes.js";
import type { Shelf } from "../simulator/book/book.js";
import { contentHash } from "../simulator/hash.js";
import type { Now } from "../simulator/now.js";
import type { Outside } from "../simulator/outside.js";
import { sameContent } from "../simulator/refusal.js";
import type { OpenAccount } from "./contract.js";

const Opened = z.object({ account: z.string(), caseId: z.string(), caseNumber: z.string(), at: InstantText });
type Opened = z.output<typeof Opened>;
const Asked = z.object({ hash: z.string(), caseId: z.string() });

/** The accounts of the simulated bank: one for each case, its number following from the case's id (R27). */
export class Accounts {
  readonly #byCase: Shelf<Opened>;
  readonly #requests: Shelf<z.output<typeof Asked>>;
  readonly #caseOf = new Map<string, string>();

  constructor(private readonly outside: Outside) {
    this.#byCase = outside.book.shelf("bank.accounts", Opened);
    this.#requests = outside.book.shelf("bank.accountRequests", Asked);
    for (const [caseId, { account }] of this.#byCase.all()) this.#caseOf.set(account, caseId);
  }

  open({ requestId, caseId, caseNumber }: OpenAccount, hash: string, now: Now): Opened {
    const known = this.#requests.get(requestId);
    if (known) sameContent(requestId, known, hash);
    else this.#requests.put(requestId, { hash, caseId });
    const there = this.#byCase.get(caseId);
    if (there) return there;
    const opened = { account: this.#freeNumber(caseId), caseId, caseNumber, at: now.at };
    this.#byCase.put(caseId, opened);
    this.#caseOf.set(opened.account, caseId);
    this.outside.book.effect({ at: now.at, system: "bank", instruction: requestId, kind: "openAccount", target: opened.account, caseId, account: opened.account });
    return opened;
  }

  opened(requestId: string): Opened | undefined {
    const request = this.#requests.get(requestId);
    return request && this.#byCase.get(request.caseId);
  }

  caseOf(account: string): string | undefined {
    return this.#caseOf.get(account);
  }

  all(): string[] {
    return [...this.#caseOf.keys()];
  }

  /** 19 digits; two cases whose ids hash alike still get two numbers. */
  #freeNumber(caseId: string): string {
    for (let salt = 0; ; salt++) {
      const digits = BigInt(`0x${contentHash([caseId, salt]).slice(0, 16)}`).toString().padStart(13, "0").slice(-13);
      const account = `621799${digits}`;
      if (!this.#caseOf.has(account)) return account;
    }
  }
}

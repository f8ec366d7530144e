/** What happens to case funds: what the reference says comes of it, and the code that does it to the real books. */
import type { Tx } from "../../activities/store/db.js";
import { endInstruction, type InstructionEnd } from "../../activities/store/instructions.js";
import { BANK_CLEARING, caseAccount } from "../../activities/store/ledger-accounts.js";
import { transfer } from "../../activities/store/ledger.js";
import { acceptNotice, type ArrivalNotice } from "../../commands/accept-notice.js";
import { holdForClaim, undoClaim } from "../../commands/claim-funds.js";
import { fen, yuanOfFen } from "../../domain/money/fen.js";
import { ACCOUNTS, AT, type Books } from "./books.js";
import { CASES, type Instruction, type Piece, type Reference } from "./reference.js";

const MANAGER = { post: "funds", staffId: "nz-300", name: "某某" };

/** One step: what the reference says comes of it (`undefined`: it is refused), and how the real books do it. */
export interface Step {
  then: (() => void) | undefined;
  work(books: Books): Promise<unknown>;
}

const one = <T>(of: readonly T[], n: number): T | undefined => of[n % Math.max(1, of.length)];
const noticeOf = (p: Pick<Piece, "serial" | "account" | "amount">): ArrivalNotice =>
  ({ serial: p.serial, account: ACCOUNTS[p.account]!, amount: yuanOfFen(fen(p.amount)), at: AT, payer: "付款人" });

/** Money comes to a case's account, or to one that is nobody's. */
export function arrives(m: Reference, account: number, amount: number): Step {
  const serial = `S${m.next++}`;
  const seq = m.next++;
  const matched = account < CASES;
  const piece: Piece = { serial, account, amount, state: matched ? "matched" : "unidentified", parts: 0, taken: 0, whole: true, ...(matched ? { caseNo: account } : {}) };
  return {
    then: () => {
      m.pieces.push(piece);
      m.bank += amount;
      if (matched) m.fund(account).balance += amount;
      else m.unidentified += amount;
    },
    work: async (books) => {
      await acceptNotice(books.deps(), noticeOf(piece));
      if (matched) await books.record(account, seq, "fundsArrived", { arrival: { serial, amount, at: AT } });
    },
  };
}

/** The same serial with another amount: refused, whatever became of the first. */
export function contradicts(m: Reference, n: number): Step | undefined {
  const piece = one(m.pieces.filter((p) => p.whole), n);
  return piece && { then: undefined, work: (books) => acceptNotice(books.deps(), noticeOf({ ...piece, amount: piece.amount + 1 })) };
}

/** A claim of unidentified money, or of a part of it. */
export function drafted(m: Reference, n: number, caseNo: number, part: number | null): Step | undefined {
  const piece = one(m.pieces.filter((p) => p.state === "unidentified"), n);
  if (!piece) return undefined;
  const key = m.next++;
  const rest = piece.amount - piece.taken;
  const wanted = part ?? rest;
  const then = () => {
    const held: Piece = wanted === piece.amount ? piece : { ...piece, serial: `${piece.serial}#${++piece.parts}`, amount: wanted, parts: 0, taken: 0, whole: false };
    held.state = "claimDrafted";
    held.caseNo = caseNo;
    if (held === piece) return;
    m.pieces.push(held);
    piece.taken += wanted;
    if (wanted === rest) piece.state = "split";
  };
  return {
    then: wanted > rest ? undefined : then,
    work: (books) => books.once(key, async (tx) => {
      const { id } = await tx.fundsNotice.findUniqueOrThrow({ where: { serial: piece.serial } });
      await holdForClaim(tx, id, { caseId: `c${caseNo}`, amount: fen(wanted) });
    }),
  };
}

export function claimDecided(m: Reference, n: number, approve: boolean): Step | undefined {
  const piece = one(m.pieces.filter((p) => p.state === "claimDrafted"), n);
  if (!piece) return undefined;
  const seq = m.next++;
  const caseNo = piece.caseNo!;
  if (approve) {
    return {
      then: () => {
        m.unidentified -= piece.amount;
        m.fund(caseNo).balance += piece.amount;
        piece.state = "claimed";
      },
      work: (books) => books.record(caseNo, seq, "fundsArrived", { arrival: { serial: piece.serial, amount: piece.amount, at: AT } }),
    };
  }
  return {
    // Without the task's row every draft of the case is set free.
    then: () => m.pieces.filter((p) => p.state === "claimDrafted" && p.caseNo === caseNo).forEach((p) => {
      p.state = "unidentified";
      p.caseNo = undefined;
    }),
    work: (books) => books.record(caseNo, seq, "taskCompleted", { taskId: "t0", kind: "claimFunds", answer: { approve: false, because: "x" } }),
  };
}

/** A claim undone, or money of a wrong name: unidentified money again, while it is there to be given. */
export function givenBack(m: Reference, n: number): Step | undefined {
  const piece = one(m.pieces.filter((p) => p.state === "claimed" || p.state === "matched"), n);
  if (!piece) return undefined;
  const seq = m.next++;
  const caseNo = piece.caseNo!;
  const then = () => {
    m.fund(caseNo).balance -= piece.amount;
    m.unidentified += piece.amount;
    m.pieces.push({ ...piece, serial: `${piece.serial}#${++piece.parts}`, state: "unidentified", caseNo: undefined, parts: 0, taken: 0, whole: false });
    piece.state = "split";
  };
  return {
    then: m.available(caseNo) < piece.amount ? undefined : then,
    work: async (books) => {
      if (piece.state === "claimed" && !books.has(seq)) await undoClaim(books.deps(), await books.noticeId(piece.serial), "记错 wrong", MANAGER);
      await books.record(caseNo, seq, "arrivalReversed", { arrivalId: "a", serial: piece.serial, unidentified: true, because: "wrongName" });
    },
  };
}

/** The bank takes back what it sent. Where it was drafted or split, that is a person's work, and nothing moves. */
export function takenBack(m: Reference, n: number): Step | undefined {
  const piece = one(m.pieces.filter((p) => p.whole && p.state !== "reversed"), n);
  if (!piece) return undefined;
  const inCase = piece.state === "matched" || piece.state === "claimed";
  const { caseNo } = piece;
  if (inCase && m.available(caseNo!) < piece.amount) return undefined;
  const serial = `R${m.next++}`;
  const seq = m.next++;
  return {
    then: () => {
      if (piece.state === "claimDrafted" || piece.state === "split" || piece.parts > 0) return;
      m.bank -= piece.amount;
      if (inCase) m.fund(caseNo!).balance -= piece.amount;
      else m.unidentified -= piece.amount;
      piece.state = "reversed";
    },
    work: async (books) => {
      await acceptNotice(books.deps(), { ...noticeOf(piece), serial, reverses: piece.serial });
      if (inCase) await books.record(caseNo!, seq, "arrivalReversed", { arrivalId: "a", serial: piece.serial });
    },
  };
}

const share = (of: number, quarters: number) => Math.max(1, Math.ceil((of * quarters) / 4));

/** Into escrow and out of it (L16). */
export function escrowed(m: Reference, caseNo: number, quarters: number, into: boolean): Step {
  const seq = m.next++;
  const fund = m.fund(caseNo);
  const there = into ? m.available(caseNo) : fund.escrow;
  const amount = share(there, quarters);
  const then = () => {
    fund.balance += into ? -amount : amount;
    fund.escrow += into ? amount : -amount;
  };
  return {
    then: there < amount ? undefined : then,
    work: (books) => books.record(caseNo, seq, into ? "disbursementDeferred" : "disbursementReleased", { arrivalId: "a", amount, escrow: true }),
  };
}

/** As reservePayment does it: the entry and the row, in one transaction, whoever did it before. */
export function reserved(m: Reference, caseNo: number, quarters: number): Step {
  const id = `P${m.next++}`;
  const amount = share(m.available(caseNo), quarters);
  const fund = m.fund(caseNo);
  const then = () => {
    fund.reserved += amount;
    m.instructions.push({ id, caseNo, amount, status: "reserved", call: 1 });
  };
  return {
    then: m.available(caseNo) < amount ? undefined : then,
    work: (books) => books.atomically(async (tx) => {
      await transfer(tx, {
        id: `${id}:payment`, caseId: `c${caseNo}`, debit: caseAccount(`c${caseNo}`), credit: BANK_CLEARING, amountFen: BigInt(amount), memo: "发放", at: new Date(AT), pending: true,
      });
      if (await tx.paymentInstruction.findUnique({ where: { id } })) return;
      await tx.paymentInstruction.create({
        data: {
          id, caseId: `c${caseNo}`, disbursementId: id, round: 0, payeeName: "某某", payeeAccount: {}, amountFen: BigInt(amount), status: "reserved", serial: `${id}-1`,
          validUntil: new Date(AT), approvedBy: "a", paidBy: "b", createdAt: new Date(AT),
        },
      });
    }),
  };
}

const isOpen = (i: Instruction) => i.status === "reserved" || i.status === "sent";

/** Sent; and, where it was `lost`, given another serial. */
export function sent(m: Reference, n: number, lost: boolean): Step | undefined {
  const i = one(m.instructions.filter((x) => (lost ? isOpen(x) : x.status === "reserved")), n);
  if (!i) return undefined;
  const { id, call } = i;
  const serial = `${id}-${call}`;
  return {
    then: () => void Object.assign(i, lost ? { status: "reserved", call: call + 1 } : { status: "sent" }),
    work: (books) => books.atomically(async (tx) => {
      await tx.paymentInstruction.updateMany({ where: { id, serial, status: "reserved" }, data: { status: "sent", fence: { increment: 1 } } });
      if (!lost) return;
      await tx.paymentInstruction.updateMany({
        where: { id, serial, status: "sent" }, data: { status: "reserved", serial: `${id}-${call + 1}`, serialRound: call + 1, fence: { increment: 1 } },
      });
    }),
  };
}

/** The bank answers, or two people state it; `late`: about a serial that is no longer the instruction's, or one that has ended. */
export function ended(m: Reference, n: number, end: InstructionEnd, late: boolean): Step | undefined {
  const i = one(m.instructions.filter((x) => (late ? !isOpen(x) || x.call > 1 : isOpen(x))), n);
  if (!i) return undefined;
  const call = late && isOpen(i) ? i.call - 1 : i.call;
  const then = () => {
    if (late) return;
    i.status = end;
    m.fund(i.caseNo).reserved -= i.amount;
    if (end !== "paid") return;
    m.fund(i.caseNo).balance -= i.amount;
    m.bank -= i.amount;
  };
  return { then, work: (books) => books.atomically((tx: Tx) => endInstruction(tx, { id: i.id, serial: `${i.id}-${call}` }, end, new Date(AT))) };
}

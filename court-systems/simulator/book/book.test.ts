import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { instant } from "../../../domain/time/court-date.js";
import { admin, aPayment, aSimulator, clientsOf, LI, NINE, ZHANG } from "../a-simulator.js";
import { BOOK_FILE } from "../main.js";
import { Book } from "./book.js";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "book-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const effect = (instruction: string) => ({ at: instant(NINE), system: "bank" as const, instruction, kind: "pay", target: "1" });
const file = () => join(dataDir, BOOK_FILE);

describe("the book", () => {
  it("keeps everything over a restart: effects, attempts, answers, faults, worlds, the kind of bank", async () => {
    const first = await aSimulator({ dataDir });
    const before = clientsOf(first, NINE);
    await first.admin.setWorld("c1", { found: [{ type: "house", value: "1.00" }] });
    const { account } = await before.bank.openAccount({ requestId: "o", caseId: "c1", caseNumber: "1" });
    await before.bank.pay(aPayment({ account }));
    await before.networkQuery.submitBatch({ batchId: "B", caseId: "c1", query: "first", persons: [ZHANG] });
    await before.dishonestDebtorList.list({ instructionId: "L", caseId: "c1", person: LI, ground: "refusal" });
    await first.admin.setBank({ honoursValidUntil: false });
    await first.admin.setFaults([{ system: "ringback", kind: "down" }]);
    const book = first.book.read();
    await first.stop();

    const second = await aSimulator({ dataDir });
    const after = clientsOf(second, NINE);
    expect(second.book.read()).toEqual(book);
    expect(await after.bank.askAccount({ requestId: "o" })).toMatchObject({ status: "opened", account });
    expect(await after.bank.queryBySerial({ serial: "S-1" })).toMatchObject({ status: "paid" });
    expect(await after.bank.pay(aPayment({ account }))).toEqual({ status: "paid", at: NINE });
    expect(second.book.requests({ system: "bank" }).at(-1)).toMatchObject({ id: "S-1", attempt: 2 });
    expect((await after.networkQuery.collect({ batchId: "B" })).answers.flatMap((a) => a.found)).toMatchObject([{ type: "house" }]);
    expect(await after.dishonestDebtorList.ask({ instructionId: "L" })).toMatchObject({ status: "done" });
    expect(second.book.effects().map((e) => e.instruction)).toEqual(["o", "I-1", "B", "L"]);
    expect(await admin(second, "GET", "/faults")).toMatchObject({ body: [{ system: "ringback", kind: "down" }] });
    expect(await admin(second, "GET", "/bank/settings")).toMatchObject({ body: { honoursValidUntil: false } });
  });

  it("has an effect on the disk before the answer goes out", async () => {
    const sim = await aSimulator({ dataDir });
    const { bank } = clientsOf(sim, NINE);
    await Promise.all(Array.from({ length: 20 }, async (_, i) => {
      await bank.pay(aPayment({ serial: `S-${i}`, instruction: `I-${i}` }));
      expect(readFileSync(file(), "utf8")).toContain(`"instruction":"I-${i}"`);
    }));
    const numbers = readFileSync(file(), "utf8").trim().split("\n").map((line) => (JSON.parse(line) as { n: number }).n);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it("forgets a torn end, whole commits at a time, and goes on after it", async () => {
    const book = new Book(file());
    book.effect(effect("1"));
    await book.commit();
    await book.close();
    const whole = readFileSync(file());
    appendFileSync(file(), `${JSON.stringify({ type: "effect", n: 2, ...effect("2") })}\n{"type":"kept","n":3,"sh`);
    const again = new Book(file());
    expect(again.effects().map((e) => e.instruction)).toEqual(["1"]);
    expect(readFileSync(file())).toEqual(whole);
    again.effect(effect("3"));
    await again.close();
    const third = new Book(file());
    expect(third.effects().map((e) => [e.n, e.instruction])).toEqual([[1, "1"], [2, "3"]]);
    await third.close();
  });

  it("does not open when it is damaged in the middle", async () => {
    const book = new Book(file());
    for (const i of ["1", "2", "3"]) {
      book.effect(effect(i));
      await book.commit();
    }
    await book.close();
    writeFileSync(file(), readFileSync(file(), "utf8").replace('"n":2', '"n":x'));
    expect(() => new Book(file())).toThrow(/damaged/);
  });

  it("keeps the latest value of a shelf, and what was removed stays removed", async () => {
    const book = new Book(file());
    const shelf = book.shelf("s", z.number());
    shelf.put("a", 1);
    shelf.put("a", 2);
    shelf.put("b", 3);
    shelf.remove("b");
    await book.close();
    const again = new Book(file());
    expect(again.shelf("s", z.number()).all()).toEqual([["a", 2]]);
    await again.close();
  });

  it("is read by system, case and type over the admin API", async () => {
    const sim = await aSimulator();
    const { bank, ringback } = clientsOf(sim, NINE);
    await bank.openAccount({ requestId: "o", caseId: "c1", caseNumber: "1" });
    await ringback.set({ instructionId: "r", caseId: "c2", person: LI });
    const types = async (query: string) => {
      const { body } = await admin(sim, "GET", `/book${query}`);
      return (body as { items: { type: string; system: string }[] }).items.map((e) => `${e.type} ${e.system}`);
    };
    expect(await types("")).toEqual(["request bank", "effect bank", "request ringback", "effect ringback"]);
    expect(await types("?system=bank&type=effect")).toEqual(["effect bank"]);
    expect(await types("?caseId=c2")).toEqual(["request ringback", "effect ringback"]);
    expect(await types("?after=1&limit=1")).toHaveLength(1);
    expect((await admin(sim, "GET", "/book?system=police")).status).toBe(422);
  });
});

import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { fen } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";

const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options });
const never = (query: "first" | "second") => ({ slow: [{ query, institution: "bankB", from: null }] });
const from = (query: "first" | "second", at: string, value = 0) => ({
  slow: [{ query, institution: "bankB", from: at, found: value ? [{ value: fen(value) }] : [] }],
});

describe("R23 transfer to the command center", () => {
  it.each([
    ["R23 when every institution has answered, it goes at once", "2026-09-29", {}, "2026-09-29T09:00:00+08:00"],
    ["R23 before National Day, an answer outstanding: on 8 October at five", "2026-09-29", never("first"), "2026-10-08T17:00:00+08:00"],
    ["R23 an answer on the last day before the hour", "2026-09-29", from("first", "2026-10-08T08:00:00+08:00"), "2026-10-08T08:21:00+08:00"],
    ["R23 filed on a Friday: on Tuesday", "2026-11-06", never("first"), "2026-11-10T17:00:00+08:00"],
    ["R23 a make-up Saturday is a working day", "2026-10-08", never("first"), "2026-10-10T17:00:00+08:00"],
    ["R23 the system down: with what there is", "2026-09-29", { down: [{ action: "runQuery", from: "2026-09-29T00:00:00+08:00", to: "2026-12-01T00:00:00+08:00" }] }, "2026-10-08T17:00:00+08:00"],
  ])("%s", (_, filedAt, world, transferredAt) => {
    const s = aCase({ filing: aFiling({ filedAt: courtDate(filedAt) }), ...world }).to(transferredAt.slice(0, 10));
    expect(s.of("transferred").map((e) => e.at)).toEqual([transferredAt]);
    expect(s.deadline("transfer")).toMatchObject({ status: "met", metAt: transferredAt });
  });

  it("R23 a second before the hour it has not gone", () => {
    const s = aCase(never("first"));
    expect(s.to("2026-10-08T16:59:59+08:00").file.transferredAt).toBeUndefined();
    expect(s.to("2026-10-08T17:00:00+08:00").file.transferredAt).toBe("2026-10-08T17:00:00+08:00");
    expect(s.of("transferred")[0]?.data.missing).toEqual(["bankB"]);
  });

  it("R23 no person is needed", () => expect(aCase().of("transferred")[0]?.actor).toEqual({ system: "zhixing" }));

  it("R23 an answer after the transfer follows the case, once", () => {
    const s = aCase(from("first", "2026-10-12T10:00:00+08:00", 3_000_000)).to("2026-10-31");
    expect(s.types("firstQueryAnswered", "secondQueryAnswered", "answerAdded")).toEqual(["firstQueryAnswered", "secondQueryAnswered", "answerAdded"]);
    expect(s.file.found.map((f) => f.institution)).toContain("bankB");
    expect(s.of("controlOrdered").at(-1)?.data.measures.map((m) => m.assetId)).toEqual(["bankB-1"]);
  });

  it("R23 preservation and entrusted cases are queried, an objection is not", () => {
    const kinds = (["initial", "entrusted", "objection"] as const).map((kind) =>
      aCase({ filing: aFiling({ kind, ...(kind === "objection" ? { objection: { about: "conduct", caseNumber: "x", by: "y", grounds: "z" } } : {}) }) }).types("transferred").length);
    expect(kinds).toEqual([1, 1, 0]);
  });

  it("R23 entered after its own limit: it waits for the first try, and is overdue as it was filed", () => {
    const s = aCase({ filing: aFiling({ filedAt: courtDate("2026-06-10") }), enteredAt: "2026-11-24T10:00:00+08:00", found: [{ value: fen(1_000_000) }] });
    expect(s.of("transferred")[0]).toMatchObject({ at: "2026-11-24T10:00:00+08:00", data: { found: 1 } });
    expect(s.deadline("transfer")).toMatchObject({ dueAt: "2026-06-12T23:59:59+08:00", status: "overdue", metAt: "2026-11-24T10:00:00+08:00" });
  });

  it.each([
    ["R48 filed the day before the order", "2020-05-12", false],
    ["R48 filed on its day", "2020-05-13", true],
  ])("%s", (_, filedAt, bound) => {
    const s = aCase({ filing: aFiling({ filedAt: courtDate(filedAt) }) });
    for (const id of ["transfer", "twoMonths", "punishment"]) expect(s.deadline(id) !== undefined).toBe(bound);
    expect(s.deadline("term")).toBeDefined();
    s.to("2020-06-30");
    s.does("acceptCase");
    expect(s.deadline("offlineSearch") !== undefined).toBe(bound);
  });

  it("R48 a rule of later date binds no earlier case: the query of L25 is of 2021", () => {
    const query = (filedAt: string) => aCase({ filing: aFiling({ filedAt: courtDate(filedAt) }) }).deadline("query");
    expect([query("2021-12-03"), query("2021-12-06")?.rule]).toEqual([undefined, "L25"]);
  });
});

describe("R24 the second query", () => {
  it("R24 runs after the transfer, and L25 is met when it has begun", () => {
    const s = aCase(never("first"));
    expect(s.types("secondQueryAnswered")).toEqual([]);
    s.to("2026-10-09");
    expect(s.of("secondQueryAnswered")[0]?.at).toBe("2026-10-08T17:00:00+08:00");
    expect(s.deadline("query")).toMatchObject({ status: "met", from: "2026-10-08" });
  });

  it("R24 triage waits to the end of the fifth working day after the transfer, then decides on what there is", () => {
    const s = aCase(never("second"));
    expect(s.to("2026-10-12T23:59:58+08:00").file.triage).toBeUndefined();
    s.to("2026-10-12T23:59:59+08:00");
    expect(s.file.triage).toMatchObject({ at: "2026-10-12T23:59:59+08:00", team: "south" });
  });

  it("R24 who never answers is asked ever more rarely, at most once a day, and a person is told once", () => {
    const s = aCase(never("second")).to("2026-11-29");
    const asked = s.of("answersAwaited");
    expect(asked.length).toBeLessThan(140);
    expect(s.of("taskOpened").filter((e) => e.data.task.kind === "settleOutage").map((e) => e.data.task.about["outstanding"])).toEqual([["bankB"]]);
  });

  it("R23 when the silent one answers, nobody needs to look after it", () => {
    const s = aCase(from("second", "2026-10-09T10:00:00+08:00"));
    expect(s.to("2026-10-08").waitsFor()).toContain("settleOutage");
    expect(s.to("2026-10-11").waitsFor()).not.toContain("settleOutage");
  });

  it("an answer that comes twice counts once", () => {
    const s = aCase();
    const answers = [{ answerId: "first-bank", institution: "bank", final: true, at: s.now, found: [] }];
    const again = s.tell({
      type: "answered", at: s.now, action: { id: "runQuery-first", kind: "runQuery", query: "first", seen: [] }, answer: { institutions: ["bank"], answers, outstanding: ["bank"] },
    });
    expect(again.map((e) => e.type)).toEqual(["answersAwaited"]);
  });
});

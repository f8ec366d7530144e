import { describe, expect, it } from "vitest";
import { decide } from "../domain/case/decide.js";
import type { CaseEvent } from "../domain/case/events.js";
import { evolve } from "../domain/case/evolve.js";
import type { Fact } from "../domain/case/facts.js";
import { profileForCase } from "../domain/court-profile.js";
import { admit } from "../domain/case/filing.js";
import { loadCalendars, loadProfile } from "../courts/load.js";
import { fen } from "../domain/money/fen.js";
import { instant, type Instant } from "../domain/time/court-date.js";
import { aFiling } from "../test/support/story.js";
import { Stream } from "./stream.js";

const profile = loadProfile("nanzhao");
const law = { profile: profileForCase(profile), calendars: loadCalendars() };
const at = (time: string): Instant => instant(`2026-09-29T${time}+08:00`);

function filed(): Extract<Fact, { type: "filed" }> {
  const { opening } = admit(aFiling(), profile, at("09:00:00"));
  return { type: "filed", at: at("09:00:00"), by: { post: "filing", staffId: "nz-013" }, filed: { ...opening, caseId: "2026-yu1321-zhi-1", caseNumber: "（2026）豫1321执1号" } };
}

const arrival = (serial: string, time: string): Fact => ({ type: "arrived", at: at(time), serial, amount: fen(10_000), bankAt: at(time) });
const settlement = (commandId: string, time: string): Fact => ({
  type: "command", at: at(time), commandId, by: { post: "command-center", staffId: "nz-004" },
  command: { name: "recordSettlement", body: { on: "2026-09-29" as never, signedBy: ["p1", "p2"], instalments: [{ dueOn: "2026-12-31" as never, amount: fen(5_000) }], suspend: false } },
});

/** A stream whose filing is in the record, and what PostgreSQL holds of it. */
function opened(): { stream: Stream; head: number } {
  const fact = filed();
  const head = decide(undefined, law, fact).file.seq;
  return { stream: Stream.ofFiling(fact, law, head), head };
}

/** What a lost attempt recorded: these facts, told to a stream of its own. */
function recordedBy(...facts: Fact[]): CaseEvent[] {
  const { stream } = opened();
  return facts.flatMap((f) => stream.judge(f));
}

const types = (events: readonly CaseEvent[]) => events.map((e) => e.type);
const serials = (stream: Stream) => stream.file.arrivals.map((a) => a.serial);

describe("a case's stream", () => {
  it("has nothing to hand over after a filing that was recorded", () => {
    const { stream, head } = opened();
    expect(stream.left).toEqual([]);
    expect(stream.recordedSeq).toBe(head);
  });

  it("is confirmed event by event, wherever the batch was cut", () => {
    const { stream, head } = opened();
    stream.judge(arrival("S1", "10:00:00"));
    stream.judge(arrival("S2", "10:00:01"));
    const all = [...stream.left];
    stream.confirm(head + 1);
    expect(stream.recordedSeq).toBe(head + 1);
    stream.confirm(all.at(-1)!.seq);
    expect(stream.left).toEqual([]);
    // What comes after is judged on the same file as without any confirmation.
    stream.judge(arrival("S3", "10:00:02"));
    expect(serials(stream)).toEqual(["S1", "S2", "S3"]);
  });

  it("R27 S8 adopts what a lost attempt recorded, and tells again what is not in it", () => {
    const { stream, head } = opened();
    const theirs = recordedBy(settlement("c1", "10:00:00"));
    // The second time the bank's notice came first, and the command's own update has not come yet.
    stream.judge(arrival("S1", "10:00:05"));
    expect(stream.left[0]?.seq).toBe(theirs[0]?.seq);
    const again = stream.adopt(theirs);
    expect(again.map((f) => f.type)).toEqual(["arrived"]);
    again.forEach((f) => stream.judge(f));
    expect(serials(stream)).toEqual(["S1"]);
    expect(stream.file.holds).toHaveLength(1);
    const whole = [...theirs, ...stream.left];
    expect(whole.map((e) => e.seq)).toEqual(whole.map((_, i) => head + 1 + i));
    expect(types(stream.left)).toContain("fundsArrived");
  });

  it("does not apply a command again that the record has", () => {
    const { stream } = opened();
    const theirs = recordedBy(settlement("c1", "10:00:00"), arrival("S1", "10:00:05"));
    stream.judge(arrival("S1", "10:00:05"));
    stream.judge(settlement("c1", "10:00:00"));
    const again = stream.adopt(theirs);
    expect(again.map((f) => f.type)).toEqual(["arrived"]);
    // A notice of money counts once by its serial.
    again.forEach((f) => expect(stream.judge(f)).toEqual([]));
    expect(stream.left).toEqual([]);
    expect(theirs.reduce((f, e) => evolve(f, e), opened().stream.file)).toEqual(stream.file);
  });

  it("does not count an answer twice that the record has", () => {
    const { stream } = opened();
    const answered: Fact = { type: "answered", at: at("10:00:00"), action: { id: "openCaseAccount", kind: "openCaseAccount" }, answer: {} };
    const theirs = recordedBy(answered);
    stream.judge(arrival("S1", "10:00:05"));
    stream.judge(answered);
    expect(stream.adopt(theirs).map((f) => f.type)).toEqual(["arrived"]);
    expect(stream.file.accountOpened).toBe(true);
  });

  it("tells an answer again that the record does not have", () => {
    const { stream } = opened();
    const answered: Fact = { type: "answered", at: at("10:00:00"), action: { id: "openCaseAccount", kind: "openCaseAccount" }, answer: {} };
    const theirs = recordedBy(arrival("S1", "09:59:00"));
    stream.judge(answered);
    const again = stream.adopt(theirs);
    expect(again).toEqual([answered]);
    again.forEach((f) => stream.judge(f));
    expect(stream.file.accountOpened).toBe(true);
  });

  it("rehearses without a trace", () => {
    const { stream } = opened();
    const before = stream.file;
    stream.rehearse(settlement("c1", "10:00:00"));
    expect(stream.file).toBe(before);
    expect(stream.left).toEqual([]);
  });
});

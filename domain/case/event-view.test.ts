import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";
import { eventView } from "./event-view.js";
import type { EventType } from "./events.js";
import type { Names } from "./names.js";

const names: Names = (id) => ({ p1: "李大海", p2: "王小川", p3: "赵一诺", payer: "付款人" })[id] ?? `?${id}`;
const told = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "onTime", found: [{ value: fenOfYuan("50000.00") }], ...options });
const seen = (s: Story, type: EventType) => s.of(type).map((e) => eventView(e, names));

describe("an event as readers see it", () => {
  it("has number, instant, type, actor, rule and data, and nothing else", () => {
    const s = told();
    expect(eventView(s.events[0]!, names)).toMatchObject({ seq: 1, at: "2026-09-29T09:00:00+08:00", type: "filed", rule: "L02" });
    expect(Object.keys(eventView(s.events[0]!, names))).toEqual(["seq", "at", "type", "actor", "rule", "data"]);
    expect(seen(s, "transferred")[0]).toEqual({ seq: 11, at: "2026-09-29T09:00:00+08:00", type: "transferred", actor: { system: "zhixing" }, rule: "R23", data: { found: 1, missing: [] } });
  });

  it("the actor is a post with the name that was recorded, else the staff id; or a system", () => {
    const event = told().events[0]!;
    expect(eventView(event, names).actor).toEqual({ post: "filing", name: "nz-013" });
    expect(eventView({ ...event, actor: { ...event.actor, name: "柳青禾" } as never }, names).actor).toEqual({ post: "filing", name: "柳青禾" });
    expect(seen(told(), "firstQueryAnswered")[0]?.actor).toEqual({ system: "networkQuery" });
  });

  it("money is a string in yuan under its own name, counts stay numbers", () => {
    const s = told();
    expect(seen(s, "filed")[0]?.data).toMatchObject({ document: { amount: "120000.00" }, claim: { amount: "120000.00" }, parties: [{ id: "p1", name: "李大海" }, { id: "p2", name: "王小川" }] });
    expect(seen(s, "firstQueryAnswered")[0]?.data).toMatchObject({ found: [{ value: "50000.00", inLine: 1, of: "王小川" }] });
    expect(seen(s, "triaged")[0]?.data).toMatchObject({ controllable: "50000.00", claim: "120000.00", round: 1 });
    expect(seen(s, "controlOrdered")[0]?.data).toMatchObject({ measures: [{ kind: "freeze", target: "bankDeposit asset-1", amount: "50000.00" }] });
  });

  it("R30 performed: on, amount, inFull", () => {
    const s = told({ people: "never" }).to("2026-10-20T10:00:00+08:00");
    s.when("recordPerformance", { on: courtDate("2026-10-19"), amount: fenOfYuan("20000.00"), kind: "direct", confirmedBy: "p1", signedOn: courtDate("2026-10-20") });
    expect(seen(s, "performanceReported")[0]?.data).toMatchObject({ amount: "20000.00", confirmedBy: "李大海" });
    s.does("confirmPerformance");
    expect(seen(s, "performed")[0]).toMatchObject({ rule: "R30", data: { on: "2026-10-19", amount: "20000.00", inFull: false } });
  });

  it("R30 a refusal that is kept says rule and attempt", () => {
    const s = told({ people: "never" });
    s.when("recordPerformance", { on: courtDate("2026-09-29"), amount: fenOfYuan("1.00"), kind: "courtHeld" });
    expect(seen(s, "refused")[0]).toMatchObject({ rule: "R30", data: { rule: "R30", what: "courtHeld", on: "2026-09-29", amount: "1.00" } });
  });

  it("R27 R29 funds: the arrival's fields, and the payee by name", () => {
    const s = told({ people: "never" }).to("2026-10-20T10:00:00+08:00");
    s.arrives("121051.00", "S1");
    s.does("approveFunds");
    s.does("pay");
    expect(seen(s, "fundsArrived")[0]?.data).toEqual({ arrivalId: "a1", serial: "S1", amount: "121051.00", at: "2026-10-20T10:00:00+08:00", needed: "121050.00", excess: "1.00" });
    expect(seen(s, "fundsApproved")[0]?.data).toMatchObject({ disbursements: [{ payee: "李大海", amount: "121050.00" }, { payee: "付款人", amount: "1.00" }] });
    expect(seen(s, "disbursed").map((e) => [e.data["payee"], e.data["amount"]])).toEqual([["李大海", "121050.00"], ["付款人", "1.00"]]);
    expect(seen(s, "measureLifted")[0]?.data).toMatchObject({ kind: "freeze", target: "bankDeposit asset-1" });
  });

  it("R25 measures by the target's name, grounds too", () => {
    const s = told().to("2026-12-02");
    for (const type of ["restrictionApplied", "listed", "ringbackSet", "published"] as const) expect(seen(s, type)[0]?.data["target"]).toBe("王小川");
    expect(seen(s, "measuresProposed")[0]?.data).toMatchObject({ measures: [{ kind: "consumptionRestriction", target: "王小川" }, {}, {}, {}] });
    expect(seen(s, "listingGroundRecorded")[0]?.data).toEqual({ grounds: { 王小川: "violatesReporting" } });
    expect(seen(s, "taskOpened").find((e) => JSON.stringify(e.data).includes("signListing"))?.data).toMatchObject({ task: { about: { targets: ["王小川"] } } });
  });

  it("L20 L21 settlements, graces, withdrawals", () => {
    const s = told({ people: "never" });
    s.when("recordSettlement", { on: courtDate("2026-09-29"), signedBy: ["p1", "p2"], suspend: false, instalments: [{ dueOn: courtDate("2026-10-31"), amount: fenOfYuan("5.50") }] });
    s.when("grantGrace", { respondent: "p2", until: courtDate("2026-11-29") });
    s.when("withdraw", { by: "p1", reason: "和解" });
    expect(seen(s, "settled")[0]?.data).toMatchObject({ hold: { instalments: [{ amount: "5.50" }] } });
    expect(seen(s, "graceGranted")[0]?.data).toMatchObject({ hold: { respondent: "王小川" } });
    expect(seen(s, "withdrawn")[0]?.data).toMatchObject({ partyId: "p1", name: "李大海" });
  });

  it("no event of a long case shows a bare party id as a target, a payee or an owner, nor a sum in fen", () => {
    const s = told({ happenings: [{ at: "2026-12-08", arrival: { amount: fenOfYuan("130000.00"), serial: "S1" } }] }).to("2026-12-31");
    for (const e of s.events) {
      const text = JSON.stringify(eventView(e, names).data);
      expect(text).not.toMatch(/"(target|payee|of|respondent)":"(p\d+|payer)"/);
      expect(text).not.toMatch(/"(amount|needed|excess|value|controllable)":\d/);
    }
  });
});

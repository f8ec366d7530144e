import { describe, expect, it } from "vitest";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { courtDate } from "../time/court-date.js";

const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options });
const filed = (filedAt: string) => aCase({ filing: aFiling({ filedAt: courtDate(filedAt) }) });

describe("periods from filing", () => {
  it.each([
    ["R25 two months, moved over a weekend", "2026-09-29", "twoMonths", "2026-11-30"],
    ["R25 the window of three working days after it", "2026-09-29", "punishment", "2026-12-03"],
    ["R25 in June", "2026-06-10", "twoMonths", "2026-08-10"],
    ["R25 on the month's last day", "2025-12-31", "twoMonths", "2026-02-28"],
    ["R25 filed on the last day of 2026: a Sunday in 2027 moves on", "2026-12-31", "twoMonths", "2027-03-01"],
    ["L01 six months", "2026-06-10", "term", "2026-12-10"],
    ["L01 six months, moved", "2026-04-03", "term", "2026-10-08"],
    ["L01 critical after five months, not moved", "2026-05-03", "critical", "2026-10-03"],
    ["L01 critical on the month's last day", "2026-09-30", "critical", "2027-02-28"],
    ["L03 ten days from the court's receipt", "2026-11-10", "notice", "2026-11-20"],
    ["L03 ten days, moved", "2026-09-28", "notice", "2026-10-08"],
  ])("%s", (_, filedAt, id, due) => expect(filed(filedAt).deadline(id)?.dueAt).toBe(`${due}T23:59:59+08:00`));

  it("L01 non-litigation: two and three months", () => {
    const s = aCase({ filing: aFiling({ filedAt: courtDate("2026-06-10"), document: aDocument({ type: "administrative" }) }) });
    expect([s.deadline("critical")?.dueAt, s.deadline("term")?.dueAt]).toEqual(["2026-08-10T23:59:59+08:00", "2026-09-10T23:59:59+08:00"]);
  });

  it("L03 the application's receipt before the filing starts its clock", () => {
    const s = aCase({ filing: aFiling({ filedAt: courtDate("2026-11-10"), receivedOn: courtDate("2026-11-06") }) });
    expect(s.deadline("notice")).toMatchObject({ from: "2026-11-06", dueAt: "2026-11-16T23:59:59+08:00" });
  });

  it("a deadline in a year without a calendar is provisional", () => {
    const s = filed("2026-09-29");
    expect(["twoMonths", "term"].map((id) => s.deadline(id)?.provisional)).toEqual([false, true]);
  });

  it("R25 entrusted, preservation and objection have no two months", () => {
    const of = (kind: "entrusted" | "preservation" | "objection") => aCase({
      filing: aFiling({
        kind, document: aDocument(kind === "preservation" ? { type: "preservationRuling" } : {}),
        ...(kind === "objection" ? { objection: { about: "conduct", caseNumber: "x", by: "y", grounds: "z" } } : {}),
      }),
    }).file.deadlines.map((d) => d.node);
    expect(of("entrusted")).toEqual(["transfer", "notice", "critical", "term", "query"]);
    expect(of("preservation")).toEqual(["transfer", "query"]);
    expect(of("objection")).toEqual(["objectionReview"]);
  });

  it.each([
    ["R25 criminal, in custody: off", "inCustody", false, false],
    ["R25 criminal, serving: off", "serving", false, false],
    ["R25 criminal, released: on", "released", false, true],
    ["R25 criminal, in custody, switched on by the court", "inCustody", true, true],
  ] as const)("%s", (_, status, criminalPropertyMeasures, bound) => {
    const s = aCase();
    const profile = { ...s.law.profile, settings: { ...s.law.profile.settings, criminalPropertyMeasures } };
    const filing = aFiling({ document: aDocument({ type: "criminal", property: [{ item: "手机" }], custody: { status } }) });
    const other = new Story({ filing, people: "never", caseProfile: profile });
    expect(other.deadline("twoMonths") !== undefined).toBe(bound);
  });
});

describe("R10 acceptance", () => {
  it("R10 within two working days of the assignment", () => {
    expect(filed("2026-09-29").openTask("acceptCase")?.dueAt).toBe("2026-10-08T23:59:59+08:00");
  });

  it("R10 R26 the leader accepts, and the month begins", () => {
    const s = filed("2026-09-29").to("2026-10-09T15:00:00+08:00");
    s.does("acceptCase");
    expect(s.file.firstReceivedAt).toBe("2026-10-09T15:00:00+08:00");
    expect(s.deadline("offlineSearch")?.dueAt).toBe("2026-11-09T23:59:59+08:00");
  });
});

describe("L03 the notice of enforcement", () => {
  it.each([
    ["L03 the handler's three days are earlier", "2026-11-10", "2026-11-11", "2026-11-16"],
    ["L03 the court's ten days are earlier", "2026-11-10", "2026-11-19", "2026-11-20"],
    ["L03 the court's ten days are past: the handler's", "2026-11-10", "2026-11-25", "2026-11-30"],
  ])("%s", (_, filedAt, accepted, due) => {
    const s = filed(filedAt).to(`${accepted}T10:00:00+08:00`);
    s.does("acceptCase");
    expect(s.openTask("issueNotice")?.dueAt).toBe(`${due}T23:59:59+08:00`);
    expect(s.openTask("orderPropertyReport")?.dueAt).toBe(`${due}T23:59:59+08:00`);
  });

  it("L03 issued, both clocks are met", () => {
    const s = filed("2026-11-10").to("2026-11-11T10:00:00+08:00");
    s.does("acceptCase");
    s.does("issueNotice");
    expect(["notice", "noticeByHandler"].map((id) => s.deadline(id)?.status)).toEqual(["met", "met"]);
  });

  it.each([
    ["L03 issued on the last second", "2026-11-16T23:59:59+08:00", "met"],
    ["L03 issued a second later", "2026-11-17T00:00:00+08:00", "overdue"],
  ])("%s", (_, when, status) => {
    const s = filed("2026-11-10").to("2026-11-11T10:00:00+08:00");
    s.does("acceptCase");
    s.to(when);
    s.does("issueNotice");
    expect(s.deadline("noticeByHandler")).toMatchObject({ status, metAt: when });
  });

  it("L03 the respondent has the profile's period to report", () => {
    const s = filed("2026-11-10").to("2026-11-11T10:00:00+08:00");
    s.does("acceptCase");
    s.does("orderPropertyReport", {});
    expect(s.of("propertyReportOrdered")[0]?.data.reportBy).toBe("2026-11-23");
  });

  it("L03 a move to another team asks for it once", () => {
    const s = filed("2026-11-10").to("2026-11-11T10:00:00+08:00");
    s.does("acceptCase");
    s.when("moveToTeam", { team: "west", because: "均衡" }, { post: "command-center", staffId: "nz-004" });
    s.does("acceptCase");
    expect(s.waitsFor().filter((k) => k === "issueNotice")).toHaveLength(1);
    expect(s.openTask("issueNotice")?.role).toBe("west");
  });
});

describe("R28 a document about giving property states the account", () => {
  const noAccount: Partial<StoryOptions> = { down: [{ action: "openCaseAccount", from: "2026-01-01T00:00:00+08:00", to: "2026-10-12T00:00:00+08:00", system: "bank" }] };
  const accepted = (options: Partial<StoryOptions>) => {
    const s = aCase({ found: [{ value: 5_000_000 as never }], ...noAccount, ...options }).to("2026-10-09T15:00:00+08:00");
    s.does("acceptCase");
    return s;
  };

  it.each(["issueNotice", "deductDeposit"] as const)("R28 %s is refused while there is no account", (kind) => {
    const s = accepted({});
    expect(() => s.does(kind)).toThrow(expect.objectContaining({ rule: "R28" }));
    expect(s.openTask(kind)?.status).toBe("open");
    s.to("2026-10-12T09:00:00+08:00");
    expect(s.does(kind).map((e) => e.type)).toContain("taskCompleted");
  });

  it("R28 the order to report property gives none", () => expect(accepted({}).does("orderPropertyReport").map((e) => e.type)).toContain("propertyReportOrdered"));

  it("R28 a duty to act is noticed without an account", () => {
    const s = accepted({ filing: aFiling({ document: aDocument({ amount: undefined }) }) });
    expect(s.does("issueNotice").map((e) => e.type)).toContain("noticeIssued");
  });
});

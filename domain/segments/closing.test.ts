import { describe, expect, it } from "vitest";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { ruleOf } from "../../test/support/rule-of.js";
import type { ClosedBy } from "../case/file.js";
import type { Filing } from "../case/filing.js";
import { fenOfYuan } from "../money/fen.js";

const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options }).to("2026-10-20T10:00:00+08:00");
const close = (s: Story, by: ClosedBy) => s.when("close", { by, because: "办结" });

describe("L28 closing as performed", () => {
  const performed = () => {
    const s = aCase({ found: [{ value: fenOfYuan("50000.00") }] });
    s.arrives("121050.00", "S1");
    return s;
  };

  it("L28 nothing due, but money in the account: not yet", () => {
    const s = performed();
    expect([s.file.segment, s.openTask("approveClosing"), s.file.closing]).toEqual(["disbursement", undefined, undefined]);
  });

  it("L28 funds out and measures lifted: put to the command center, five working days", () => {
    const s = performed();
    s.does("approveFunds");
    s.does("pay");
    expect(s.openTask("approveClosing")).toMatchObject({ role: "command-center", dueAt: "2026-10-27T23:59:59+08:00", about: { closedBy: "performance" } });
    s.does("approveClosing");
    expect(s.file).toMatchObject({ status: "closed", segment: "closed", closedBy: "performance" });
    expect([s.deadline("critical")?.status, s.deadline("term")?.status, s.waitsFor()]).toEqual(["met", "met", []]);
    expect(s.events.at(-1)?.type).toBe("closed");
  });

  it("L28 a measure that the system does not lift keeps it open", () => {
    const s = aCase({ found: [{ value: fenOfYuan("50000.00") }], down: [{ action: "liftControl", from: "2026-10-20T00:00:00+08:00", to: "2026-10-22T00:00:00+08:00" }] });
    s.arrives("121050.00", "S1");
    s.does("approveFunds");
    s.does("pay");
    expect(s.openTask("approveClosing")).toBeUndefined();
    expect(s.to("2026-10-22T10:00:00+08:00").openTask("approveClosing")).toBeDefined();
  });

  it("L28 money that comes while it waits takes the task back until it is out", () => {
    const s = performed();
    s.does("approveFunds");
    s.does("pay");
    s.arrives("5.00", "S2");
    expect(s.openTask("approveClosing")).toBeUndefined();
    s.does("approveFunds");
    s.does("pay");
    expect(s.openTask("approveClosing")).toBeDefined();
  });

  it("L28 refused, it comes again only when somebody asks for it", () => {
    const s = performed();
    s.does("approveFunds");
    s.does("pay");
    s.does("approveClosing", { approve: false, because: "材料不全" });
    expect([s.file.closing, s.openTask("approveClosing")]).toEqual([undefined, undefined]);
    close(s, "performance");
    expect(s.openTask("approveClosing")).toBeDefined();
  });

  it("L28 a closed case takes no command", () => {
    const s = performed();
    s.does("approveFunds");
    s.does("pay");
    s.does("approveClosing");
    expect(ruleOf(() => close(s, "end"))).toBe("state");
    expect(s.to("2027-12-31").events.at(-1)?.type).toBe("closed");
  });
});

describe("L28 closing on other grounds", () => {
  it.each<[string, ClosedBy, string]>([
    ["L28 ended", "end", "done"],
    ["L28 cancelled", "cancellation", "done"],
    ["L28 not enforced", "nonEnforcement", "done"],
    ["L28 application rejected", "rejection", "done"],
    ["L28 performed, but it is not", "performance", "L28"],
    ["L28 preserved is no way of an initial case", "preserved", "L28"],
    ["R17 terminated for now needs the lawyer's order or the explanation first", "terminationOfCurrentProceeding", "R17"],
  ])("%s", (_, by, then) => expect(ruleOf(() => close(aCase(), by))).toBe(then));

  it("L28 not while funds are in the account", () => {
    const s = aCase();
    s.arrives("10.00", "S1");
    expect(ruleOf(() => close(s, "end"))).toBe("L28");
  });

  it("L28 not twice", () => {
    const s = aCase();
    close(s, "end");
    expect(ruleOf(() => close(s, "end"))).toBe("L28");
  });

  it("L28 everything that is on comes off first, and work still open is taken back", () => {
    const s = aCase({ found: [{ value: fenOfYuan("50000.00") }] });
    s.does("acceptCase");
    close(s, "end");
    expect([s.file.measures.map((m) => m.status), s.waitsFor(), s.deadline("twoMonths")?.status]).toEqual([["lifted"], ["approveClosing"], "withdrawn"]);
    s.does("approveClosing");
    expect(s.file.closedBy).toBe("end");
  });

  it("L28 refused, the case is as it was before: its clocks run and its work is asked for again", () => {
    const s = aCase({ found: [{ value: fenOfYuan("50000.00") }] });
    s.does("acceptCase");
    close(s, "end");
    s.does("approveClosing", { approve: false, because: "尚可执行" });
    expect(["twoMonths", "punishment", "offlineSearch"].map((id) => s.deadline(id)?.status)).toEqual(["open", "open", "open"]);
    expect(s.waitsFor()).toEqual(expect.arrayContaining(["searchOffline", "issueNotice"]));
    expect(s.to("2026-12-01").of("measuresProposed")).toHaveLength(1);
  });

  it("L28 performed while it was ending otherwise, it closes as performed", () => {
    const s = aCase({ down: [{ action: "liftControl", from: "2026-10-20T00:00:00+08:00", to: "2026-10-21T00:00:00+08:00" }], found: [{ value: fenOfYuan("50000.00") }] });
    close(s, "end");
    s.arrives("121050.00", "S1");
    s.does("approveFunds");
    s.does("pay");
    s.to("2026-10-21T10:00:00+08:00");
    expect(s.openTask("approveClosing")?.about).toEqual({ closedBy: "performance" });
    expect(s.waitsFor()).toEqual(["approveClosing"]);
  });

  it("L21 L28 the last applicant withdraws: it ends", () => {
    const s = aCase();
    s.when("withdraw", { by: "p1", reason: "和解" });
    expect(s.openTask("approveClosing")?.about).toEqual({ closedBy: "end" });
  });
});

describe("R35 L28 preservation to its closing", () => {
  const preservation = (found: string | undefined, more: Partial<StoryOptions> = {}) => {
    const s = new Story({
      filing: aFiling({ kind: "preservation", document: aDocument({ type: "preservationRuling" }) }),
      ...(found ? { found: [{ value: fenOfYuan(found) }] } : {}), ...more,
    });
    return s.to("2026-10-31");
  };

  it.each([
    ["R35 all of it", "120000.00", "preserved"],
    ["R35 a fen less", "119999.99", "partlyPreserved"],
    ["R35 nothing", undefined, "nothingToPreserve"],
  ])("%s", (_, found, by) => expect(preservation(found).file).toMatchObject({ status: "closed", closedBy: by, track: "fastTrack" }));

  it("R35 its measures stay for the lawsuit", () => expect(preservation("120000.00").file.measures.map((m) => m.status)).toEqual(["inEffect"]));

  it("R35 who never answers does not hold it up for ever", () =>
    expect(preservation("120000.00", { slow: [{ query: "second", institution: "bankB", from: null }] }).file.closedBy).toBe("preserved"));
});

describe("R09 an objection to its closing", () => {
  const filing: Filing = aFiling({ kind: "objection", document: undefined, respondents: [], objection: { about: "conduct", caseNumber: "（2026）豫1321执1号", by: "李大海", grounds: "超标的查封" } });

  it.each(["upheld", "partlyUpheld", "dismissed", "withdrawn"] as const)("R09 decided as %s by the objection group within fifteen days", (outcome) => {
    const s = new Story({ filing, answers: { decideObjection: { outcome, ruling: "裁定" } } });
    expect(s.deadline("objectionReview")).toMatchObject({ rule: "L12", dueAt: "2026-10-14T23:59:59+08:00" });
    s.to("2026-10-31");
    expect(s.file).toMatchObject({ status: "closed", closedBy: outcome, track: "objectionGroup" });
    expect(s.deadline("objectionReview")?.status).toBe("met");
  });

  it("R09 it is nobody's to close before it is decided", () => {
    const s = new Story({ filing, people: "never" });
    expect([ruleOf(() => close(s, "dismissed")), ruleOf(() => close(s, "end"))]).toEqual(["L12", "L28"]);
  });

  it("R09 its closing refused, the same outcome can be put again", () => {
    const s = new Story({ filing, people: "never" });
    s.does("acceptCase");
    s.does("decideObjection");
    s.does("approveClosing", { approve: false, because: "裁定未送达" });
    close(s, "dismissed");
    s.does("approveClosing");
    expect(s.file.closedBy).toBe("dismissed");
  });

  it("L21 R09 withdrawn by who raised it", () => {
    const s = new Story({ filing, people: "never" });
    s.when("withdraw", { by: "p1", reason: "不再坚持" });
    s.does("approveClosing");
    expect(s.file.closedBy).toBe("withdrawn");
  });
});

describe("R05 an entrusted case to its closing", () => {
  it("R05 the command center handles it itself, to the last yuan", () => {
    const s = new Story({ filing: aFiling({ kind: "entrusted" }), happenings: [{ at: "2026-10-20", arrival: { amount: fenOfYuan("130000.00"), serial: "S1" } }] }).to("2026-11-30");
    expect(s.file).toMatchObject({ status: "closed", closedBy: "performance", track: "commandCenter", assignment: { team: "command-center" } });
    expect(s.types("measuresProposed", "offlineSearchCompleted")).toEqual([]);
  });
});

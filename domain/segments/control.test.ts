import { describe, expect, it } from "vitest";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import type { FoundItem } from "../../test/support/story-world.js";
import { fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";
import { securedValue } from "./control.js";

/** A claim without doubled interest, so that amounts stay round. */
const plain = aFiling({ document: aDocument({ effectiveOn: undefined, performBy: undefined }) });
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: plain, people: "never", ...options });
const thing = (type: FoundItem["type"], yuan: string, more: FoundItem = {}): FoundItem => ({ type, value: fenOfYuan(yuan), ...more });
const controlled = (s: Story) => s.file.measures.filter((m) => m.assetId).map((m) => `${m.kind} ${m.assetId} ${(m.amount ?? 0) / 100} ${m.status}`);

describe("L25 R23 control of what was found", () => {
  it.each<[string, FoundItem[], string[]]>([
    ["L25 a deposit is frozen as far as it is needed", [thing("bankDeposit", "200000.00")], ["freeze asset-1 120000 inEffect"]],
    ["L25 a smaller deposit is frozen whole", [thing("bankDeposit", "50000.00")], ["freeze asset-1 50000 inEffect"]],
    ["L25 the more convenient first, no more than is due", [thing("house", "300000.00", { controllable: true }), thing("bankDeposit", "120000.00")], ["freeze asset-2 120000 inEffect"]],
    ["L25 deposit, then securities, then the car, then the house", [
      thing("house", "300000.00", { controllable: true }), thing("vehicle", "40000.00", { controllable: true }),
      thing("securities", "30000.00", { controllable: true }), thing("bankDeposit", "20000.00"),
    ], ["freeze asset-4 20000 inEffect", "freeze asset-3 30000 inEffect", "seal asset-2 40000 inEffect", "seal asset-1 300000 inEffect"]],
    ["L25 what the network cannot control is left to the offline search", [thing("house", "300000.00")], []],
    ["L25 free things before burdened ones", [thing("bankDeposit", "120000.00", { inLine: 2 }), thing("vehicle", "120000.00", { controllable: true })], ["seal asset-2 120000 inEffect"]],
    ["L25 a burdened thing covers nothing", [thing("bankDeposit", "120000.00", { encumbered: true }), thing("vehicle", "90000.00", { controllable: true })],
      ["seal asset-2 90000 inEffect", "freeze asset-1 30000 inEffect"]],
    ["L25 a rest of two in a hundred asks for no house", [thing("bankDeposit", "117600.00"), thing("house", "300000.00", { controllable: true })], ["freeze asset-1 117600 inEffect"]],
    ["L25 a fen more does", [thing("bankDeposit", "117599.99"), thing("house", "300000.00", { controllable: true })], ["freeze asset-1 117599.99 inEffect", "seal asset-2 300000 inEffect"]],
    ["L25 nothing worth is no thing", [thing("bankDeposit", "0.00")], []],
  ])("%s", (_, found, then) => expect(controlled(aCase({ found }))).toEqual(then));

  it("L25 a small rest that grows by the day takes nothing more", () => {
    const s = aCase({ filing: aFiling(), found: [thing("bankDeposit", "120000.00"), thing("house", "300000.00")] }).to("2026-10-30");
    expect(controlled(s)).toEqual(["freeze asset-1 120000 inEffect"]);
  });

  it("L25 what waits in line does not cover, so the next thing is taken", () => {
    const s = aCase({ found: [thing("bankDeposit", "120000.00"), thing("vehicle", "120000.00", { controllable: true })], control: { "asset-1": "waiting" } });
    expect(controlled(s)).toEqual(["freeze asset-1 120000 waiting", "seal asset-2 120000 inEffect"]);
  });

  it("L08 what waits in line is asked about every thirty days; in effect, its full term starts on that day", () => {
    const world = { found: [thing("bankDeposit", "120000.00")], control: { "asset-1": "waiting" as const }, moves: { "asset-1": courtDate("2026-11-15") } };
    const s = aCase(world).to("2026-10-28T08:00:00+08:00");
    const asked = () => s.of("controlAnswered").map((e) => [e.at.slice(0, 10), e.data.status, e.data.askAt?.slice(0, 16)]);
    expect(asked()).toEqual([["2026-09-29", "waiting", "2026-10-29T09:00"]]);
    s.to("2026-12-01");
    expect(asked().slice(1)).toEqual([["2026-10-29", "waiting", "2026-11-28T09:00"], ["2026-11-28", "inEffect", undefined]]);
    expect(s.file.measures[0]).toMatchObject({ status: "inEffect", expiresOn: "2027-11-14" });
    expect(securedValue(s.file, ["inEffect"])).toBe(fenOfYuan("120000.00"));
    expect(s.deadline("renewal:m1")?.dueAt.slice(0, 10)).toBe("2027-11-12");
  });

  it("L08 what waits and is lifted is asked about no more", () => {
    const s = aCase({ found: [thing("bankDeposit", "120000.00")], control: { "asset-1": "waiting" as const } }).to("2026-10-20");
    s.when("withdraw", { by: "p1", reason: "和解" });
    s.to("2027-01-01");
    expect(s.of("controlAnswered").map((e) => e.data.status)).toEqual(["waiting"]);
    expect(s.file.measures[0]?.status).toBe("lifted");
  });

  it("L25 what was refused is not asked again, the next thing is taken", () => {
    const s = aCase({ found: [thing("bankDeposit", "120000.00"), thing("vehicle", "120000.00", { controllable: true })], control: { "asset-1": "refused" } }).to("2026-10-20");
    expect(controlled(s)).toEqual(["freeze asset-1 120000 refused", "seal asset-2 120000 inEffect"]);
    expect(s.of("controlOrdered")).toHaveLength(2);
  });

  it("L25 more is taken when more turns out to be due, never when enough is held", () => {
    const s = aCase({ found: [thing("bankDeposit", "120000.00"), thing("vehicle", "50000.00", { controllable: true })] });
    s.to("2026-11-15");
    expect(controlled(s)).toHaveLength(1);
  });

  it("L25 a duty to act secures no money", () => {
    expect(controlled(aCase({ filing: aFiling({ document: aDocument({ amount: undefined }) }), found: [thing("bankDeposit", "10.00")] }))).toEqual([]);
  });

  it("R35 preservation controls up to what the ruling fixes", () => {
    const filing = aFiling({ kind: "preservation", document: aDocument({ type: "preservationRuling" }) });
    expect(controlled(aCase({ filing, found: [thing("bankDeposit", "500000.00")] }))).toEqual(["freeze asset-1 120000 inEffect"]);
  });

  it("R23 the system down: ordered, and carried out when it is back", () => {
    const down = [{ action: "controlAssets", from: "2026-09-29T00:00:00+08:00", to: "2026-09-30T10:00:00+08:00" }];
    const s = aCase({ found: [thing("bankDeposit", "120000.00")], down });
    expect(controlled(s)).toEqual(["freeze asset-1 120000 ordered"]);
    s.to("2026-09-30");
    expect(controlled(s)).toEqual(["freeze asset-1 120000 inEffect"]);
    expect(s.file.failures).toEqual([]);
  });
});

describe("L08 terms of effect and renewal", () => {
  it.each([
    ["L08 a deposit: one year", thing("bankDeposit", "1.00"), "2027-09-28"],
    ["L08 a movable: two years", thing("vehicle", "1.00", { controllable: true }), "2028-09-28"],
    ["L08 an immovable: three years", thing("house", "1.00", { controllable: true }), "2029-09-28"],
    ["L08 other rights: three years", thing("securities", "1.00", { controllable: true }), "2029-09-28"],
  ])("%s", (_, found, until) => expect(aCase({ found: [found] }).file.measures[0]?.expiresOn).toBe(until));

  const held = (options: Partial<StoryOptions> = {}) => aCase({ found: [thing("bankDeposit", "50000.00")], ...options });

  it("L08 the renewal is due on the last working day before the term ends; the term itself never moves", () => {
    const s = aCase({ found: [thing("bankDeposit", "50000.00")], filing: { ...plain, filedAt: courtDate("2025-05-05") } });
    // 2025-05-05 is a holiday; the year ends on Monday 2026-05-04, a holiday too, and the holiday began on 1 May.
    expect(s.file.measures[0]?.expiresOn).toBe("2026-05-04");
    expect(s.deadline("renewal:m1")?.dueAt).toBe("2026-04-30T23:59:59+08:00");
  });

  it("L08 it is asked for in good time, once", () => {
    const s = held();
    expect(s.to("2027-09-13").openTask("renewMeasure")).toBeUndefined();
    s.to("2027-09-14");
    expect(s.openTask("renewMeasure")).toMatchObject({ role: "south", dueAt: "2027-09-27T23:59:59+08:00" });
    expect(s.to("2027-09-20").waitsFor().filter((k) => k === "renewMeasure")).toHaveLength(1);
  });

  it("L08 renewed: a new full term from the day after, and a new renewal", () => {
    const s = held().to("2027-09-20");
    s.does("renewMeasure");
    expect(s.file.measures[0]).toMatchObject({ status: "inEffect", expiresOn: "2028-09-28" });
    expect(s.deadline("renewal:m1")).toMatchObject({ status: "met", dueAt: "2027-09-27T23:59:59+08:00" });
    expect(s.deadline("renewal:m1:2")).toMatchObject({ status: "open", dueAt: "2028-09-27T23:59:59+08:00" });
    expect(s.of("deadlineMet").map((e) => e.data.id)).toContain("renewal:m1");
  });

  it("L08 year after year: each term's renewal stays on record, a late one as overdue, and the last one falls away with the freeze", () => {
    const s = held().to("2027-09-20");
    s.does("renewMeasure");
    s.to("2028-09-28T10:00:00+08:00");
    s.does("renewMeasure");
    s.to("2028-10-09T10:00:00+08:00");
    s.arrives("120000.00", "S1");
    s.to("2028-10-10");
    expect(s.file.deadlines.filter((d) => d.node === "renewal").map((d) => `${d.id} ${d.dueAt.slice(0, 10)} ${d.status}`)).toEqual([
      "renewal:m1 2027-09-27 met", "renewal:m1:2 2028-09-27 overdue", "renewal:m1:3 2029-09-27 withdrawn",
    ]);
  });

  it("L08 not renewed on purpose: it ends, and the thing is not taken again", () => {
    const s = held().to("2027-09-20");
    s.does("renewMeasure", { renew: false, because: "债务已部分清偿" });
    s.to("2027-09-28");
    expect(s.file.measures[0]?.status).toBe("inEffect");
    s.to("2027-09-30");
    expect(controlled(s)).toEqual(["freeze asset-1 50000 expired"]);
    expect(s.deadline("renewal:m1")?.status).toBe("withdrawn");
  });

  it("L08 forgotten: overdue, then expired, and nobody is asked any more", () => {
    const s = held().to("2027-09-28");
    expect(s.deadline("renewal:m1")?.status).toBe("overdue");
    expect(s.to("2027-09-29").file.measures[0]?.status).toBe("expired");
    expect(s.openTask("renewMeasure")).toBeUndefined();
  });

  it("L08 refused by the system: its term ends as it stands, and the officer is told", () => {
    const s = held({ refuses: ["renewal"] }).to("2027-09-20");
    s.does("renewMeasure");
    expect(s.file.measures[0]).toMatchObject({ status: "inEffect", expiresOn: "2027-09-28" });
    expect(s.openTask("renewMeasure")?.about).toMatchObject({ refused: "续期被拒 renewal refused" });
  });
});

describe("L25 deduction of frozen deposits", () => {
  const accepted = () => {
    const s = aCase({ found: [thing("bankDeposit", "50000.00"), thing("vehicle", "80000.00", { controllable: true })] }).to("2026-09-30T15:00:00+08:00");
    s.does("acceptCase");
    return s;
  };

  it("L25 is put to the officer with the frozen sum", () => expect(accepted().openTask("deductDeposit")?.about).toMatchObject({ amount: 5_000_000 }));

  it("L25 L08 whole: frozen and in its term until the money is there; then the freeze ends and its renewal falls away", () => {
    const s = accepted();
    s.does("deductDeposit");
    expect(controlled(s)).toEqual(["freeze asset-1 50000 inEffect", "seal asset-2 80000 inEffect"]);
    expect(s.deadline("renewal:m1")?.status).toBe("open");
    s.to("2026-10-20T10:00:00+08:00");
    s.arrives("49999.99", "S1");
    expect(controlled(s)[0]).toBe("freeze asset-1 50000 inEffect");
    s.arrives("0.01", "S2");
    expect(controlled(s)[0]).toBe("freeze asset-1 50000 lifted");
    expect([s.deadline("renewal:m1")?.status, s.of("controlOrdered").length, s.of("measureLifted")[0]?.at]).toEqual(["withdrawn", 1, "2026-10-20T10:00:00+08:00"]);
  });

  it("L25 the money that is awaited covers once, and no more once it is there", () => {
    const s = accepted();
    expect(securedValue(s.file, ["inEffect"])).toBe(13_000_000);
    s.does("deductDeposit");
    expect(securedValue(s.file, ["inEffect"])).toBe(13_000_000);
    s.arrives("50000.00", "S1");
    expect(securedValue(s.file, ["inEffect"])).toBe(8_000_000);
  });

  it("L25 in part: the freeze stays for the rest", () => {
    const s = accepted();
    s.does("deductDeposit", { ruling: "裁定", amount: "20000.00" });
    expect(controlled(s)[0]).toBe("freeze asset-1 50000 inEffect");
    expect(s.openTask("deductDeposit")).toBeUndefined();
  });

  describe("L17 what is left to the respondent", () => {
    const exempt = { amount: "6120.00", dependants: 2, because: "抚养两名子女" };
    const poor = () => {
      const s = aCase({ found: [thing("bankDeposit", "50000.00")] }).to("2026-09-30T15:00:00+08:00");
      s.does("acceptCase");
      return s;
    };

    it("L17 the officer has the rule and the court's figures before him", () => {
      expect(poor().openTask("deductDeposit")?.about).toMatchObject({ exemptPerMonth: 68_000, exemptMonths: 3, exemptForOne: 204_000, exemptRule: expect.stringContaining("680.00元×3个月×1人＝2040.00元") });
    });

    it("L17 a profile without figures, as every older one, shows none", () => {
      const s = aCase({ found: [thing("bankDeposit", "50000.00")] });
      const { livingAllowance: _none, ...settings } = s.law.profile.settings;
      s.law = { ...s.law, profile: { ...s.law.profile, settings } };
      s.to("2026-09-30T15:00:00+08:00");
      s.does("acceptCase");
      expect(Object.keys(s.openTask("deductDeposit")?.about ?? {})).toEqual(["measureIds", "amount"]);
    });

    it("L17 is recorded with its reason and what the figures came to", () => {
      const s = poor();
      s.does("deductDeposit", { ruling: "裁定", amount: "43880.00", exempt });
      expect(s.of("depositDeducted").map((e) => [e.rule, e.data])).toEqual([["L17", {
        measureId: "m1", amount: 4_388_000, ruling: "裁定", awaited: true, exempt: 612_000, exemptBecause: "抚养两名子女", dependants: 2, exemptGuide: 612_000,
      }]]);
    });

    it("L17 once the money is there the bank is told to set the rest free, and it is not frozen again", () => {
      const s = poor();
      s.does("deductDeposit", { ruling: "裁定", amount: "43880.00", exempt });
      expect(controlled(s)).toEqual(["freeze asset-1 50000 inEffect"]);
      s.to("2026-10-20T10:00:00+08:00");
      s.arrives("43880.00", "S1");
      expect(s.of("measureLiftOrdered").map((e) => e.data.measureIds)).toEqual([["m1"]]);
      s.to("2026-11-20T10:00:00+08:00");
      expect(controlled(s)).toEqual(["freeze asset-1 50000 lifted"]);
      expect(s.of("controlOrdered")).toHaveLength(1);
      expect(s.openTask("deductDeposit")).toBeUndefined();
      expect(s.file.measures[0]?.because).toContain("生活必需费用");
    });

    it("L17 all of it may be left: the freeze ends at once, and it is not asked for again", () => {
      const s = poor();
      s.does("deductDeposit", { ruling: "裁定", amount: "0.00", exempt: { ...exempt, amount: "50000.00" } });
      s.to("2026-11-20T10:00:00+08:00");
      expect(controlled(s)).toEqual(["freeze asset-1 50000 lifted"]);
      expect([s.file.deductedTotal, s.openTask("deductDeposit"), s.of("controlOrdered").length]).toEqual([0, undefined, 1]);
    });

    it.each<[string, object, string]>([
      ["a fen more than is frozen", { amount: "43880.01", exempt }, "/exempt/amount"],
      ["nothing", { amount: "43880.00", exempt: { ...exempt, amount: "0.00" } }, "/exempt/amount"],
      ["three decimals", { amount: "43880.00", exempt: { ...exempt, amount: "1.001" } }, "/exempt/amount"],
    ])("L17 %s is refused", (_, answer, pointer) =>
      expect(() => poor().does("deductDeposit", { ruling: "裁定", ...answer })).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer })] })));

    it("L17 an entity has no living necessities", () => {
      const s = poor();
      s.file = { ...s.file, parties: s.file.parties.map((p) => ({ ...p, natural: false })) };
      expect(() => s.does("deductDeposit", { ruling: "裁定", amount: "43880.00", exempt })).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer: "/exempt" })] }));
    });
  });

  it.each([["0.00", "/amount"], ["-1", "/amount"], ["1.234", "/amount"]])("an amount of %s is none", (amount, pointer) =>
    expect(() => accepted().does("deductDeposit", { ruling: "裁定", amount })).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer })] })));

  it("the account's number stays out of the timeline", () => {
    const s = accepted();
    s.does("deductDeposit", { ruling: "裁定", amount: "50000.00", account: "6228999" });
    expect(JSON.stringify(s.events)).not.toContain("6228999");
  });

  it("L21 nothing is deducted while the case is suspended", () => {
    const s = aCase({ found: [thing("bankDeposit", "50000.00")] }).to("2026-09-30T15:00:00+08:00");
    s.when("suspend", { ground: "案外人异议", from: courtDate("2026-09-30") });
    s.does("acceptCase");
    expect(s.openTask("deductDeposit")).toBeUndefined();
    s.to("2026-10-12T10:00:00+08:00");
    s.when("resume", { on: courtDate("2026-10-12") });
    expect(s.openTask("deductDeposit")).toBeDefined();
  });
});

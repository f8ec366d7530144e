import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { usualAnswer } from "../../test/support/story-world.js";
import { BadInput, RuleRefusal } from "../errors.js";
import { fen } from "../money/fen.js";
import { addDays, courtDate, dateOf, type CourtDate } from "../time/court-date.js";
import { foldEvents } from "./evolve.js";
import type { By } from "./facts.js";
import { openActions } from "./open-actions.js";
import { isMinor } from "./party.js";

const day = (n: number) => addDays(courtDate("2026-06-10"), n);

const filings = fc.record({
  kind: fc.constantFrom("initial" as const, "initial" as const, "initial" as const, "preservation" as const, "entrusted" as const, "objection" as const),
  filedAt: fc.integer({ min: 0, max: 200 }).map(day),
  amount: fc.constantFrom(undefined, "1.00", "120000.00", "9999999.99"),
  type: fc.constantFrom("judgment" as const, "mediation" as const, "administrative" as const, "criminal" as const),
  applicants: fc.integer({ min: 1, max: 3 }),
  respondents: fc.integer({ min: 1, max: 3 }),
  minor: fc.boolean(),
  entity: fc.boolean(),
  instalments: fc.boolean(),
});

const found = fc.array(fc.record({
  type: fc.constantFrom("bankDeposit" as const, "house" as const, "vehicle" as const, "other" as const),
  value: fc.integer({ min: 0, max: 30_000_000 }).map((n) => fen(n)),
  encumbered: fc.boolean(), inLine: fc.integer({ min: 1, max: 2 }),
}), { maxLength: 4 });

const worlds = fc.record({
  first: found, second: found,
  silent: fc.constantFrom(null, "2026-06-20T10:00:00+08:00", "2026-09-01T10:00:00+08:00", undefined),
  down: fc.array(fc.record({
    action: fc.constantFrom("runQuery", "controlAssets", "applyMeasures", "liftMeasures", "liftControl", "consultRegister", "openCaseAccount", "disburse", "renewControl"),
    from: fc.integer({ min: 0, max: 150 }), days: fc.integer({ min: 0, max: 20 }), strange: fc.boolean(),
  }), { maxLength: 3 }),
  refuses: fc.subarray(["consumptionRestriction", "dishonestDebtorListing", "renewal"]),
  payment: fc.constantFrom(undefined, "refused" as const, "unknown" as const),
  people: fc.constantFrom("never" as const, "onTime" as const, "late" as const),
});

const steps = fc.array(fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("wait" as const), days: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(70)) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("task" as const), pick: fc.nat(20), approve: fc.integer({ min: 0, max: 5 }).map((n) => n > 0) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("arrive" as const), yuan: fc.constantFrom("1.00", "50000.00", "121000.00", "9999999.99") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reverse" as const), pick: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("command" as const), which: fc.nat(14), a: fc.nat(60), b: fc.nat(90) }) },
), { minLength: 5, maxLength: 60 });

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Step = Generated<typeof steps>[number];

function storyOf(f: Generated<typeof filings>, w: Generated<typeof worlds>): Story {
  const names = ["王小川", "赵一诺", "钱多多"].slice(0, f.respondents);
  const enforced = f.kind !== "preservation" && f.kind !== "objection";
  const mediation = f.type === "mediation" && f.instalments && f.amount !== undefined;
  const filing = aFiling({
    kind: f.kind, filedAt: f.filedAt,
    document: aDocument({
      type: enforced ? f.type : f.kind === "preservation" ? "preservationRuling" : "judgment", obligors: names, amount: f.amount,
      property: [{ item: "手机" }], custody: { status: "released" },
      ...(mediation ? { clauses: { instalments: [{ dueOn: day(60), amount: "0.50" }, { dueOn: day(120), amount: "0.50" }] } } : {}),
    }),
    applicants: ["李大海", "孙小美", "周全"].slice(0, f.applicants).map((name) => ({ name })),
    respondents: names.map((name, i) => ({
      name, domicile: { town: "石门" },
      ...(f.minor && i === 0 ? { born: courtDate("2010-01-01") } : {}),
      ...(f.entity && i === 1 ? { legalRepresentative: { name: "法人" } } : {}),
    })),
    ...(f.kind === "objection" ? { objection: { about: "conduct", caseNumber: "（2026）豫1321执9号", by: "王小川", grounds: "异议" } } : {}),
  });
  const at = (n: number) => `${day(n)}T08:00:00+08:00`;
  const options: StoryOptions = {
    filing, people: w.people, found: { first: w.first, second: w.second },
    slow: w.silent === undefined ? [] : [{ query: "second", institution: "bankB", from: w.silent, found: [{ value: fen(8_000_000) }] }],
    down: w.down.map((d) => ({ action: d.action, from: at(d.from), to: at(d.from + d.days), strange: d.strange })),
    refuses: w.refuses, ...(w.payment ? { payments: { "d1-1": w.payment } } : {}),
  };
  return new Story(options);
}

const by = (post: string): By => ({ post, staffId: `s-${post}` });

function take(story: Story, step: Step, n: number): void {
  const { file } = story;
  const today = dateOf(story.now);
  switch (step.do) {
    case "wait":
      story.to(addDays(today, step.days));
      return;
    case "task": {
      const open = file.tasks.filter((t) => t.status === "open");
      const task = open[step.pick % Math.max(1, open.length)];
      if (!task) return;
      const usual = usualAnswer(task);
      const answer = "approve" in usual && !step.approve ? { approve: false, because: "不同意" } : usual;
      story.when("completeTask", { taskId: task.id, kind: task.kind, answer } as never, by(task.role));
      return;
    }
    case "arrive":
      story.arrives(step.yuan, `S${n}`);
      return;
    case "reverse": {
      const arrival = file.arrivals[step.pick % Math.max(1, file.arrivals.length)];
      if (arrival) story.arrives("1.00", `R${n}`, { reverses: arrival.serial });
      return;
    }
    case "command":
      command(story, step, today);
  }
}

function command(story: Story, { which, a, b }: { which: number; a: number; b: number }, today: CourtDate): void {
  const then = (days: number) => addDays(today, days);
  switch (which) {
    case 0: story.when("recordPerformance", { on: then(-(a % 5)), amount: fen(1 + b * 200_000), kind: "direct", confirmedBy: "p1" }); return;
    case 1: story.when("recordPerformance", { on: today, act: "交付房屋", kind: "direct" }); return;
    case 2: story.when("recordPerformance", { on: today, amount: fen(100), kind: "courtHeld" }); return;
    case 3: story.when("recordSettlement", { on: today, signedBy: story.file.parties.map((p) => p.id), instalments: [{ dueOn: then(a), amount: fen(100_000) }, { dueOn: then(a + b), amount: fen(50_000) }], suspend: a % 2 === 0 }); return;
    case 4: story.when("suspend", { ground: "公告", from: then((a % 20) - 10), ...(b % 2 ? { until: then(b) } : {}) }); return;
    case 5: story.when("resume", { on: then(-(a % 8)) }); return;
    case 6: story.when("grantGrace", { respondent: story.file.parties[a % story.file.parties.length]?.id ?? "p9", until: then(28 + b) }); return;
    case 7: story.when("withdraw", { by: `p${1 + (a % 4)}`, reason: "和解" }); return;
    case 8: story.when("addParty", { party: { id: `p${story.file.parties.length + 1}`, side: "respondent", natural: true, principal: false, hasLawyer: false, hasAccount: false }, application: "申请", ...(b % 3 ? { ruling: "裁定" } : {}) }); return;
    case 9: story.when("close", { by: (["performance", "end", "cancellation", "terminationOfCurrentProceeding", "preserved"] as const)[a % 5]!, because: "办结" }); return;
    case 10: story.when("moveToTeam", { team: ["east", "fast-track", "yunyang", "nobody", "command-center"][a % 5]!, because: "均衡" }, by("command-center")); return;
    case 11: story.when("reassign", { officer: `nz-${110 + (a % 4)}`, because: "分工" }, by(story.file.assignment?.team ?? "south")); return;
    case 12: story.when("draftClaim", { unidentifiedId: `u${a}`, serial: `U${a % 4}`, amount: fen(1 + b * 10_000), bankAt: `${then(-(a % 30))}T10:00:00+08:00` as never }, by("funds-manager")); return;
    case 13: story.when("importCalendar", { year: "2027", calendar: { holidays: [courtDate("2027-01-01"), courtDate("2027-02-08")], workdays: [courtDate("2027-02-06")] } }, by("administrator")); return;
    default: story.when("close", { by: "nonEnforcement", because: "不予执行" });
  }
}

/** What holds after every step, whatever happened. */
function holds(story: Story): void {
  const { file, events, law, now } = story;
  expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1));
  expect(events.every((e, i) => i === 0 || e.at >= (events[i - 1]?.at ?? ""))).toBe(true);
  const open = file.tasks.filter((t) => t.status === "open").map((t) => `${t.kind} ${t.role} ${JSON.stringify({ ...t.about, since: 0, tries: 0, reason: 0, outstanding: 0 })}`);
  expect(new Set(open).size).toBe(open.length);
  expect(new Set(file.tasks.map((t) => t.id)).size).toBe(file.tasks.length);
  expect(new Set(file.measures.map((m) => m.id)).size).toBe(file.measures.length);
  expect(new Set(file.deadlines.map((d) => d.id)).size).toBe(file.deadlines.length);
  const minors = file.parties.filter((p) => isMinor(p, dateOf(now))).map((p) => p.id);
  expect(file.measures.filter((m) => m.kind !== "consumptionRestriction" && !m.assetId && minors.includes(m.partyId) && m.appliedAt)).toEqual([]);
  for (const a of file.arrivals) {
    const mine = file.disbursements.filter((d) => d.arrivalId === a.id && d.status !== "voided");
    expect(mine.reduce((sum, d) => sum + d.amount, 0)).toBeLessThanOrEqual(a.amount);
    expect(a.needed + a.excess).toBe(a.amount);
    expect(a.needed).toBeGreaterThanOrEqual(0);
    expect(a.excess).toBeGreaterThanOrEqual(0);
  }
  const paid = file.disbursements.filter((d) => d.status === "paid").reduce((sum, d) => sum + d.amount, 0);
  expect(file.arrivals.filter((a) => a.status !== "reversed").reduce((sum, a) => sum + a.amount, 0) - paid).toBeGreaterThanOrEqual(0);
  expect(openActions(file, law, now).filter((a) => a.kind !== "disburse")).toEqual([]);
  if (file.status === "closed") expect(open).toEqual([]);
}

describe("any stream of facts", () => {
  it("never throws but for refusals, is gap-free, folds to its file, goes through JSON, and keeps what always holds", () => {
    fc.assert(
      fc.property(filings, worlds, steps, (filing, world, list) => {
        const story = storyOf(filing, world);
        holds(story);
        list.forEach((step, n) => {
          const before = story.events.length;
          try {
            take(story, step, n);
          } catch (error) {
            if (!(error instanceof RuleRefusal) && !(error instanceof BadInput)) throw error;
            // Dates passed before the command stand; of the command itself nothing does.
            expect(story.events.slice(before).some((e) => e.commandId)).toBe(false);
          }
          holds(story);
        });
        expect(foldEvents(story.events)).toEqual(story.file);
        expect(JSON.parse(JSON.stringify(story.file))).toEqual(story.file);
        expect(foldEvents(JSON.parse(JSON.stringify(story.events)))).toEqual(story.file);
      }),
      { numRuns: 100, seed: 20200513 },
    );
  }, 60_000);
});

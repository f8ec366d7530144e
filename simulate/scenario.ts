import { z } from "zod";
import { fieldErrors } from "../api/shapes/field-errors.js";
import { Day, InstantIn, PositiveYuan, Yuan, line } from "../api/shapes/common.js";
import { readYaml, type SourceError } from "../courts/yaml-source.js";
import { SYSTEMS } from "../domain/court-profile.js";
import { TASK_KINDS } from "../domain/case/tasks.js";
import { at, dateOf, endOfDay, isCourtDate, isDuration, type CourtDate, type Instant } from "../domain/time/court-date.js";

/** A day (then the day's own hour for it) or an instant, which is kept as it is. */
const Moment = z.union([Day, InstantIn], { error: "应为日期或带时区的时刻 a date, or an instant with its offset" });

/** One thing that people own; the queries find it (interface: Found). */
const FoundItem = z.strictObject({
  type: z.enum(["bankDeposit", "house", "land", "vehicle", "securities", "other"]),
  value: Yuan,
  controllable: z.boolean().optional(),
  encumbered: z.boolean().optional(),
  inLine: z.int().min(1).max(1000).optional(),
  of: line(100).optional(),
});
export type FoundItem = z.output<typeof FoundItem>;
const Items = z.array(FoundItem).max(200);

const Habit = z.enum(["onTime", "late", "never"]);
/** How people do one kind of task: when, counted from its appearing, and with what beside the default answer. */
const OneKind = z.union([
  Habit,
  z.strictObject({
    after: z.string().refine(isDuration, "应为 ISO 8601 时长 an ISO 8601 duration, such as P20D").optional(),
    with: z.record(z.string(), z.unknown()).optional(),
  }),
]);
const People = z.union([Habit, z.partialRecord(z.enum(TASK_KINDS), OneKind)]);
export type Habit = z.output<typeof Habit>;
export type People = z.output<typeof People>;

/** Bodies of calls are checked where they are made, with the schemas of the API. */
const Body = z.record(z.string(), z.unknown());

/** What happens from outside; one kind each. */
export const HAPPENINGS = {
  performance: z.union([PositiveYuan, Body]),
  arrival: PositiveYuan,
  offlinePayment: PositiveYuan,
  settlement: Body,
  suspension: Body,
  resumption: Body,
  withdrawal: Body,
  grace: Body,
  party: Body,
  closure: Body,
  transfer: Body,
  assignment: Body,
  deferral: Body,
  release: Body,
  distributionPlan: Body,
  distributionObjection: Body,
  distributionOpposition: Body,
  distributionLawsuit: Body,
  distributionJudgment: Body,
  objection: Body,
  calendarImport: z.string().min(1),
} as const;
export type HappeningKind = keyof typeof HAPPENINGS;
const KINDS = Object.keys(HAPPENINGS) as HappeningKind[];

const optionalKinds = Object.fromEntries(KINDS.map((k) => [k, HAPPENINGS[k].optional()])) as { [K in HappeningKind]: z.ZodOptional<(typeof HAPPENINGS)[K]> };

const Happening = z
  .strictObject({
    at: Moment,
    ...optionalKinds,
    /** Of an arrival. */
    serial: line(60).optional(),
    payer: line(100).optional(),
    namedByLeader: z.unknown().optional(),
  })
  .superRefine((h, context) => {
    if (h.namedByLeader !== undefined) {
      context.addIssue({ code: "custom", path: ["namedByLeader"], message: "例会提请（R12）随管理功能提供 naming a case for the meeting (R12) comes with the management part" });
      return;
    }
    const named = KINDS.filter((k) => h[k] !== undefined);
    if (named.length !== 1) context.addIssue({ code: "custom", path: [], message: `须且仅须一种情形 exactly one of: ${KINDS.join(", ")}` });
    for (const key of ["serial", "payer"] as const) {
      if (h[key] !== undefined && h.arrival === undefined) context.addIssue({ code: "custom", path: [key], message: "只用于 arrival only of an arrival" });
    }
  });

const ScenarioCase = z.strictObject({
  file: z.record(z.string(), z.unknown()),
  found: z.union([Items, z.strictObject({ first: Items, second: Items })]).default([]),
  people: People.default("onTime"),
  reportsProperty: z.boolean().default(false),
  happenings: z.array(Happening).max(500).default([]),
});

const Fault = z
  .strictObject({
    system: z.enum(SYSTEMS),
    kind: z.enum(["down", "slow", "error", "duplicate", "garbage", "lostAnswer"]),
    from: InstantIn.optional(),
    to: InstantIn.optional(),
  })
  .refine((f) => f.from === undefined || f.to === undefined || f.from < f.to, { path: ["to"], message: "止于起之前 ends before it begins" });

export const ScenarioBody = z
  .strictObject({
    court: z.string().min(1).default("nanzhao"),
    startsAt: InstantIn,
    until: Day,
    calendars: z.array(z.strictObject({ at: Moment, file: z.string().min(1) })).max(50).default([]),
    cases: z.array(ScenarioCase).min(1).max(5000),
    faults: z.array(Fault).max(200).default([]),
  })
  .superRefine((s, context) => {
    const add = (path: PropertyKey[], message: string) => context.addIssue({ code: "custom", path, message });
    if (s.until < dateOf(s.startsAt)) {
      add(["until"], "早于开始时刻 before the scenario starts");
      return;
    }
    s.cases.forEach((c, i) => {
      if (filingDay(c.file, s.startsAt) > s.until) add(["cases", i, "file", "filedAt"], "晚于情景结束 after the scenario's end");
      c.happenings.forEach((h, j) => {
        if (momentOf(h.at, "10:00") < s.startsAt) add(["cases", i, "happenings", j, "at"], "早于情景开始 before the scenario starts");
      });
    });
  });
export type Scenario = z.output<typeof ScenarioBody>;
export type ScenarioCase = z.output<typeof ScenarioCase>;
export type Happening = z.output<typeof Happening>;

/** What a happening is, and what with. */
export function kindOf(h: Happening): HappeningKind {
  return KINDS.find((k) => h[k] !== undefined)!;
}

/** An instant as it is; a day at the hour of the day for such things. */
export function momentOf(moment: CourtDate | Instant, hour: string): Instant {
  return isCourtDate(moment) ? at(moment, hour) : moment;
}

/** The day on which a case is filed; a wrong one is refused when it is filed, on the scenario's first day. */
function filingDay(file: Record<string, unknown>, startsAt: Instant): CourtDate {
  const { filedAt } = file;
  return typeof filedAt === "string" && isCourtDate(filedAt) ? filedAt : dateOf(startsAt);
}

/** Filings are at 09:00 of their day; what was filed before the scenario starts is entered at its start. */
export function filingInstant({ file }: ScenarioCase, startsAt: Instant): Instant {
  const wanted = at(filingDay(file, startsAt), "09:00");
  return wanted > startsAt ? wanted : startsAt;
}

/** The last second that is simulated. */
export function endOf(scenario: Pick<Scenario, "until">): Instant {
  return endOfDay(scenario.until);
}

/** Mistakes in a scenario: where, and what is wrong. */
export class ScenarioMistakes extends Error {
  override readonly name = "ScenarioMistakes";
  constructor(readonly errors: SourceError[]) {
    super(errors.map((e) => `line ${e.line} ${e.pointer} ${e.message}`).join("\n"));
  }
}

/**
 * Reads a scenario from YAML or JSON; `lineOf` tells where a pointer stands.
 * @throws ScenarioMistakes with the line and the pointer of each.
 */
export function readScenario(text: string): { scenario: Scenario; lineOf: (pointer: string) => number } {
  const read = readYaml(text);
  if ("errors" in read) throw new ScenarioMistakes(read.errors);
  const lineOf = (pointer: string) => read.source.lineOf(pointer.split("/").slice(1).map((p) => p.replaceAll("~1", "/").replaceAll("~0", "~")));
  const parsed = ScenarioBody.safeParse(read.source.value);
  if (!parsed.success) throw new ScenarioMistakes(fieldErrors(parsed.error).map((e) => ({ line: lineOf(e.pointer), ...e })));
  return { scenario: parsed.data, lineOf };
}

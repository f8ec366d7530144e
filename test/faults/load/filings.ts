/** Cases for the load: every track, money for most. All people are invented. */
import { addDays, dateOf, instantOfMs } from "../../../domain/time/court-date.js";
import type { Chance } from "./chance.js";

/** What becomes of a case's money: all of it (the case closes), a part (it stays open), none. */
export type Plan = "whole" | "part" | "none";

export interface PlannedCase {
  /** Of its document; unique in all runs of a bed. */
  number: string;
  plan: Plan;
  body: Record<string, unknown>;
  /** Under which key the simulator looks for what is found. */
  worldKey: string;
  found: { type: string; value: string }[];
  /** Yuan that the document fixes. */
  amount: number;
  applicant: string;
}

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"];
const GIVEN = ["知远", "若溪", "怀谷", "映雪", "长风", "晓棠", "书白", "青禾", "望舒", "云起", "听澜", "木兰"];
const TOWNS = ["留山", "小店", "城关", "马市坪", "板山坪", "四棵树", "石门", "太山庙"];

interface Someone {
  name: string;
  idNumber: string;
  phone: string;
}

/** `n` cases, mixed: fast track, four regions, both tribunals, two months past, entrusted, preservation, objection. */
export function planCases(chance: Chance, run: number, n: number): PlannedCase[] {
  const shapes = [fastTrack, fastTrack, fastTrack, region, region, twoMonthsPast, tribunal, entrusted, preservation, objection];
  return Array.from({ length: n }, (_, i) => shapes[i % shapes.length]!(new Maker(chance, run, i)));
}

/** One fast-track case whose whole money comes, for the scenarios. */
export function planFastTrack(chance: Chance, run: number, i: number): PlannedCase {
  return fastTrack(new Maker(chance, run, i));
}

class Maker {
  private people = 0;
  readonly today = dateOf(instantOfMs(Date.now()));

  constructor(readonly chance: Chance, private readonly run: number, private readonly i: number) {}

  get number(): string {
    return `（2026）豫1321民初${this.run * 1_000 + this.i + 20_000}号`;
  }

  /** A name that no other case of this bed has, with a number whose check digit is right. */
  someone(): Someone {
    const ordinal = this.run * 4_000 + this.i * 10 + this.people;
    this.people += 1;
    const digits = `411321${this.chance.between(1960, 1998)}${pad(this.chance.between(1, 12), 2)}${pad(this.chance.between(1, 28), 2)}${pad(ordinal % 1000, 3)}`;
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const check = "10X98765432"[weights.reduce((sum, w, k) => sum + w * Number(digits[k]), 0) % 11] ?? "";
    return {
      name: `${this.chance.pick(SURNAMES)}${this.chance.pick(GIVEN)}${hanOf(ordinal)}`, idNumber: `${digits}${check}`, phone: `139${pad(ordinal, 8)}`,
    };
  }

  applicant(who: Someone, withAccount = true): Record<string, unknown> {
    return {
      name: who.name, idType: "residentId", idNumber: who.idNumber, phone: who.phone,
      ...(withAccount ? { bankAccount: { holder: who.name, bank: "南召农村商业银行", number: `6228${who.phone}${pad(this.i, 4)}` } } : {}),
    };
  }

  respondent(who: Someone, domicile: Record<string, string>): Record<string, unknown> {
    return { name: who.name, idType: "residentId", idNumber: who.idNumber, phone: who.phone, domicile };
  }
}

interface Shape {
  kind?: string;
  town?: Record<string, string>;
  found: { type: string; value: string }[];
  plan: Plan;
  amount: number;
  daysAgo?: number;
  document?: Record<string, unknown>;
  more?: Record<string, unknown>;
}

function make(m: Maker, { kind = "initial", town = { town: m.chance.pick(TOWNS) }, found, plan, amount, daysAgo = 0, document = {}, more = {} }: Shape): PlannedCase {
  const applicants = m.chance.happens(0.25) ? [m.someone(), m.someone()] : [m.someone()];
  const debtor = m.someone();
  return {
    number: m.number, plan, found, amount, worldKey: debtor.idNumber, applicant: applicants[0]!.name,
    body: {
      kind, filedAt: addDays(m.today, -daysAgo),
      document: {
        type: "judgment", number: m.number, effectiveOn: "2026-06-01", performBy: "2026-07-31", obligors: [debtor.name], amount: yuan(amount), ...document,
      },
      applicants: applicants.map((who) => m.applicant(who, m.chance.happens(0.85))), respondents: [m.respondent(debtor, town)], ...more,
    },
  };
}

function fastTrack(m: Maker): PlannedCase {
  const amount = m.chance.between(10_000, 200_000);
  return make(m, { found: [{ type: "bankDeposit", value: yuan(amount * 3) }], plan: "whole", amount });
}

function region(m: Maker): PlannedCase {
  const amount = m.chance.between(50_000, 500_000);
  return make(m, { found: [{ type: "bankDeposit", value: yuan(amount / 10) }, { type: "house", value: "260000.00" }], plan: m.chance.pick(["whole", "part"]), amount, daysAgo: 3 });
}

function twoMonthsPast(m: Maker): PlannedCase {
  return make(m, { found: [], plan: "part", amount: m.chance.between(5_000, 50_000), daysAgo: 66 });
}

function tribunal(m: Maker): PlannedCase {
  const [seat, town] = m.chance.pick([["云阳", "云阳"], ["皇路店", "皇路店"]] as const);
  return make(m, {
    town: { town }, found: [{ type: "bankDeposit", value: "3000.00" }], plan: "whole", amount: m.chance.between(20_000, 80_000), document: { type: "mediation", tribunal: seat },
  });
}

function entrusted(m: Maker): PlannedCase {
  return make(m, {
    kind: "entrusted", town: { outside: "郑州市" }, found: [], plan: "part", amount: m.chance.between(20_000, 90_000),
    more: { requestedBy: { court: "郑州市中原区人民法院", caseNumber: `（2026）豫0102执${m.chance.between(1, 900)}号` } },
  });
}

function preservation(m: Maker): PlannedCase {
  return make(m, { kind: "preservation", found: [{ type: "bankDeposit", value: "90000.00" }], plan: "none", amount: 80_000, document: { type: "preservationRuling", number: `${m.number}之一` } });
}

function objection(m: Maker): PlannedCase {
  const who = m.someone();
  return {
    number: m.number, plan: "none", found: [], amount: 0, worldKey: who.idNumber, applicant: who.name,
    body: { kind: "objection", objection: { about: "conduct", caseNumber: "（2026）豫1321执1号", by: who.name, grounds: "冻结款项中有子女学费" }, applicants: [m.applicant(who, false)] },
  };
}

const pad = (n: number, digits: number) => String(n).padStart(digits, "0");
/** Yuan with two decimals. */
export const yuan = (n: number): string => (Math.round(n * 100) / 100).toFixed(2);

/** A number in Han digits, so that names differ. */
function hanOf(n: number): string {
  return [...String(n)].map((d) => "零一二三四五六七八九"[Number(d)]).join("");
}

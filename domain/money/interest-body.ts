import { courtDate } from "../time/court-date.js";
import { fenOfYuan, yuanOfFen } from "./fen.js";
import { computeInterest, orderText, type InterestInput, type InterestOutput } from "./interest.js";
import { LAWFUL_SETTINGS, type InterestSettings } from "./interest-items.js";

/** The body of `POST /v1/calculations/interest`: amounts as yuan strings, days as `YYYY-MM-DD`, rates in percent a year. */
export interface InterestBody {
  items: { principal: string; rate: string; from: string; to: string }[];
  delayed?: { from: string; to: string; base: string; excluded?: { from: string; to: string; why?: string }[] };
  payments?: { on: string; amount: string }[];
}

/** The answer: as InterestOutput, amounts as yuan strings. */
export interface InterestAnswer {
  items: { amount: string; explained: string }[];
  delayed: { days: number; amount: string; explained: string };
  satisfied: { on: string; amount: string; lines: { item: number | null; kind: "interest" | "principal" | "doubled"; amount: string }[]; excess: string }[];
  total: string;
  open: { interest: string; principal: string; doubled: string; total: string };
  excess: string;
  explained: string;
}

/** Reads the body. Throws BadInput with the pointer of the first wrong field. */
export function interestInput(body: InterestBody): InterestInput {
  const range = <T extends { from: string; to: string }>(r: T, pointer: string) => ({
    from: courtDate(r.from, `${pointer}/from`), to: courtDate(r.to, `${pointer}/to`),
  });
  return {
    items: body.items.map((item, i) => ({
      principal: fenOfYuan(item.principal, `/items/${i}/principal`), rate: item.rate, ...range(item, `/items/${i}`),
    })),
    ...(body.delayed && {
      delayed: {
        base: fenOfYuan(body.delayed.base, "/delayed/base"),
        ...range(body.delayed, "/delayed"),
        excluded: (body.delayed.excluded ?? []).map((x, i) => ({ ...range(x, `/delayed/excluded/${i}`), ...(x.why !== undefined && { why: x.why }) })),
      },
    }),
    payments: (body.payments ?? []).map((p, i) => ({
      on: courtDate(p.on, `/payments/${i}/on`), amount: fenOfYuan(p.amount, `/payments/${i}/amount`),
    })),
  };
}

/** Writes the answer in yuan. */
export function interestAnswer(output: InterestOutput): InterestAnswer {
  const { open } = output;
  return {
    items: output.items.map((i) => ({ ...i, amount: yuanOfFen(i.amount) })),
    delayed: { ...output.delayed, amount: yuanOfFen(output.delayed.amount) },
    satisfied: output.satisfied.map((s) => ({
      on: s.on, amount: yuanOfFen(s.amount), lines: s.lines.map((l) => ({ ...l, amount: yuanOfFen(l.amount) })), excess: yuanOfFen(s.excess),
    })),
    total: yuanOfFen(output.total),
    open: { interest: yuanOfFen(open.interest), principal: yuanOfFen(open.principal), doubled: yuanOfFen(open.doubled), total: yuanOfFen(open.total) },
    excess: yuanOfFen(output.excess),
    explained: orderText(output),
  };
}

/** L05, L06 Body to answer, as the HTTP route needs it. */
export function answerInterest(body: InterestBody, settings: InterestSettings = LAWFUL_SETTINGS): InterestAnswer {
  return interestAnswer(computeInterest(interestInput(body), settings));
}

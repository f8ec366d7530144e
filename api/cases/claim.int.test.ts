import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fenOfYuan } from "../../domain/money/fen.js";
import { courtDate, instant } from "../../domain/time/court-date.js";
import { freshDatabase } from "../../test/setup/database.js";
import { tell } from "../given/a-desk.js";
import { anApi, NOW, type Calls, type GivenApi } from "../given/a-given-api.js";
import { aFiling, anotherFiling } from "../given/a-filing.js";

let api: GivenApi;
let filing: Calls;
let director: Calls;
let id: string;

beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase() });
  filing = await api.as("filing");
  director = await api.as("director");
  id = String((await filing.post("/v1/cases", aFiling())).body.id);
  const arrives = (serial: string, day: string, amount: string) =>
    tell(api.deps, id, { type: "arrived", at: NOW, serial, amount: fenOfYuan(amount), bankAt: instant(`${day}T09:00:00+08:00`) });
  await arrives("S1", "2026-09-20", "20000.00");
});
afterAll(() => api.end());

const claim = (query = "", of = id) => director.get(`/v1/cases/${of}/claim${query}`);

describe("GET /v1/cases/{id}/claim", () => {
  it("L05 L06 every figure with its lines, which a pocket calculator can follow", async () => {
    const { body } = await claim("?on=2026-09-30").expect(200);
    expect(body).toMatchObject({
      on: "2026-09-30", principal: "100000.00", interest: "0.00", doubledInterest: "595.00", lateFees: "0.00", costs: "0.00",
      total: "100595.00", dueNow: "100595.00", paid: "20000.00", defaultOn: "2026-08-31", released: "0.00", settlement: null, excluded: [],
    });
    expect(body.lines).toMatchObject([
      { kind: "principal", amount: "120000.00", paid: "20000.00", open: "100000.00" },
      {
        kind: "doubled", amount: "595.00", from: "2026-09-01", to: "2026-09-30", days: 30, rate: "0.0175", ratePer: "day",
        stretches: [{ from: "2026-09-01", to: "2026-09-20", base: "120000.00", days: 20 }, { from: "2026-09-21", to: "2026-09-30", base: "100000.00", days: 10 }],
        explained: {
          zh: "加倍部分债务利息：〔120000.00元×20天（2026-09-01至2026-09-20）＋100000.00元×10天（2026-09-21至2026-09-30）〕×0.0175%＝595.00元（四舍五入到分）。",
          en: "Doubled interest: [120000.00 × 20 days (2026-09-01 to 2026-09-20) + 100000.00 × 10 days (2026-09-21 to 2026-09-30)] × 0.0175% = 595.00 yuan (rounded half up to the fen).",
        },
      },
    ]);
    expect(body.satisfied).toEqual([{ on: "2026-09-20", amount: "20000.00", excess: "0.00", lines: [{ item: null, kind: "principal", amount: "20000.00" }] }]);
  });

  it("agrees with the claim that GET /v1/cases/{id} shows, and the preview, on the same day", async () => {
    const { principal, interest, doubledInterest, total, on } = (await claim().expect(200)).body;
    expect((await director.get(`/v1/cases/${id}`)).body.claim).toEqual({ principal, interest, doubledInterest, total, on });
    const asked = anotherFiling({ document: { ...(aFiling()["document"] as object), costs: "1350.00", lateFees: [{ principal: "120000.00", ratePerDay: "0.05", from: "2026-08-31" }] } });
    const preview = (await filing.post("/v1/cases/preview", asked).expect(200)).body.claim;
    const filed = (await filing.post("/v1/cases", asked).expect(201)).body.id as string;
    const { body } = await claim("", filed);
    expect(preview).toEqual({
      principal: "120000.00", interest: "0.00", doubledInterest: body.doubledInterest, costs: "1350.00", lateFees: "1740.00", total: body.total, on: "2026-09-29",
    });
    expect((await director.get(`/v1/cases/${filed}`)).body.claim).toEqual(preview);
  });

  it.each([
    ["on a past day the later payment is not there", "2026-09-19", { principal: "120000.00", doubledInterest: "399.00", paid: "0.00" }],
    ["on a day to come interest goes on", "2036-09-30", { principal: "100000.00", paid: "20000.00", doubledInterest: "64522.50" }],
    ["before the term's end no doubled interest", "2026-08-31", { total: "120000.00", doubledInterest: "0.00", defaultOn: null }],
  ])("L05 %s", async (_, on, expected) => expect((await claim(`?on=${on}`).expect(200)).body).toMatchObject(expected));

  it("L07 the application fee is shown apart, explained, and in no sum", async () => {
    const { body } = await claim("?on=2026-08-31");
    expect(body).toMatchObject({ total: "120000.00", applicationFee: "1700.00" });
    expect(body.fees).toEqual([{
      kind: "enforcement", amount: "1700.00", base: "120000.00", borneBy: "respondent",
      explained: { zh: "50.00＋（120000.00－10000.00）×1.5%＝1700.00元（四舍五入到分）。", en: "50.00 + (120000.00 - 10000.00) × 1.5% = 1700.00 yuan (rounded half up to the fen)." },
    }]);
  });

  it.each(["2026-02-29", "tomorrow", "2026-9-1", "2127-01-01", "9999-12-31", ""])("on=%j is 422 at /on", async (on) => {
    const { body } = await claim(`?on=${on}`).expect(422);
    expect(body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(["/on"]);
  });

  it("an unknown field is 422, twice a day too", async () => {
    expect((await claim("?at=2026-09-01").expect(422)).body.errors[0].pointer).toBe("/at");
    expect((await claim("?on=2026-09-01&on=2026-09-02").expect(422)).body.errors[0].pointer).toBe("/on");
  });

  it("on a day when a sum passes the largest amount the day is what is wrong", async () => {
    const document = { ...(aFiling()["document"] as object), amount: "4000000000000.00" };
    const { body } = await filing.post("/v1/cases", anotherFiling({ document })).expect(201);
    await claim("?on=2046-08-31", body.id).expect(200);
    expect((await claim("?on=2126-09-01", body.id).expect(422)).body.errors[0].pointer).toBe("/on");
  });

  it("who may not see the case is told 404, as by GET /v1/cases/{id}", async () => {
    for (const post of ["east", "integrator"]) {
      const calls = await api.as(post);
      expect((await calls.get(`/v1/cases/${id}/claim`)).status).toBe((await calls.get(`/v1/cases/${id}`)).status);
    }
    await director.get("/v1/cases/2026-yu1321-zhi-999/claim").expect(404);
  });
});

describe("POST /v1/cases", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["an amount whose interest passes all amounts in time", { amount: "9900000000000.00" }, "/document/amount"],
    ["costs of nothing", { costs: "0.00" }, "/document/costs"],
    ["costs with three decimals", { costs: "1.001" }, "/document/costs"],
    ["costs as a number", { costs: 5 }, "/document/costs"],
    ["costs where no money is owed", { amount: undefined, costs: "5.00" }, "/document/amount"],
    ["a late fee that ends before it begins", { lateFees: [{ principal: "1.00", ratePerDay: "0.05", from: "2026-02-01", to: "2026-01-01" }] }, "/document/lateFees/0/to"],
    ["a late fee with a minus", { lateFees: [{ principal: "1.00", ratePerDay: "-0.05", from: "2026-02-01" }] }, "/document/lateFees/0/ratePerDay"],
    ["a late fee by the year", { lateFees: [{ principal: "1.00", rate: "5", ratePerDay: "0.05", from: "2026-02-01" }] }, "/document/lateFees/0/rate"],
  ])("R33 %s is 422 with its pointer", async (_, more, pointer) => {
    const document = { ...(anotherFiling()["document"] as object), ...more };
    const { body } = await filing.post("/v1/cases", anotherFiling({ document })).expect(422);
    expect(body.errors.map((e: { pointer: string }) => e.pointer)).toEqual([pointer]);
  });
});

describe("POST /v1/cases/{id}/suspensions", () => {
  it("L05 days for which the respondent did not apply bear no doubled interest, and are listed with the reason", async () => {
    const one = (await filing.post("/v1/cases", anotherFiling())).body.id as string;
    await tell(api.deps, one, {
      type: "command", at: NOW, commandId: "suspends", by: { post: "command-center", staffId: "nz-004" },
      command: { name: "suspend", body: { ground: "案外人异议", from: courtDate("2026-09-29"), until: courtDate("2026-10-08"), appliedBy: "court" } },
    });
    const { body } = await claim("?on=2026-10-10", one);
    expect(body.excluded).toEqual([{ from: "2026-09-29", to: "2026-10-08", why: { zh: "非因被执行人申请而中止执行期间", en: "suspended, not on the respondent's application" } }]);
    expect(body).toMatchObject({ doubledInterest: "630.00" });
    expect(body.lines.at(-1).explained.zh).toContain("其中10天不计");
  });
});

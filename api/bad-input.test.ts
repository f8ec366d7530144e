import { afterAll, describe, expect, it } from "vitest";
import type { FieldError } from "../domain/errors.js";
import { anApi } from "./given/a-given-api.js";
import { aFiling } from "./given/a-filing.js";

// Nothing here reaches PostgreSQL, which is away: what is wrong is refused before.
const api = anApi();
afterAll(() => api.end());

const pointers = (body: { errors: FieldError[] }) => body.errors.map((e) => e.pointer).sort();
const document = (more: object) => ({ document: { ...(aFiling()["document"] as object), ...more } });
const respondent = (more: object) => ({ respondents: [{ name: "张三", domicile: { town: "云阳" }, ...more }] });
const without = (...names: string[]) => Object.fromEntries(Object.entries(aFiling()).filter(([name]) => !names.includes(name)));

describe("POST /v1/cases names every wrong field by its pointer", () => {
  it.each<[string, object, string[]]>([
    ["no body at all", {}, ["/kind"]],
    ["another kind", aFiling({ kind: "reinstated" }), ["/kind"]],
    ["nothing but the kind", { kind: "initial" }, ["/applicants", "/document", "/respondents"]],
    ["an unknown field", aFiling({ number: "（2026）豫1321执1号" }), ["/number"]],
    ["unknown fields deep inside", aFiling(respondent({ domicile: { town: "云阳", street: "x" }, status: "closed" })), ["/respondents/0/domicile/street", "/respondents/0/status"]],
    ["fields that nobody may set", aFiling({ status: "closed", team: "east", officer: "x", id: "1", approvedBy: "x" }), ["/approvedBy", "/id", "/officer", "/status", "/team"]],
    ["a date that does not exist", aFiling({ filedAt: "2026-02-30" }), ["/filedAt"]],
    ["a date of another form", aFiling({ filedAt: "29.09.2026" }), ["/filedAt"]],
    ["a filing in the future", aFiling({ filedAt: "2026-09-30" }), ["/filedAt"]],
    ["a document without number and obligors", aFiling({ document: { type: "judgment" } }), ["/document/number", "/document/obligors"]],
    ["no obligor", aFiling(document({ obligors: [] })), ["/document/obligors"]],
    ["a document of another type", aFiling(document({ type: "letter" })), ["/document/type"]],
    ["an amount as a number", aFiling(document({ amount: 120000.5 })), ["/document/amount"]],
    ["an amount with three decimals", aFiling(document({ amount: "1.005" })), ["/document/amount"]],
    ["a negative amount", aFiling(document({ amount: "-1.00" })), ["/document/amount"]],
    ["an amount of nothing", aFiling(document({ amount: "0.00" })), ["/document/amount"]],
    ["an amount in exponents", aFiling(document({ amount: "1e5" })), ["/document/amount"]],
    ["an amount beyond every claim", aFiling(document({ amount: "10000000000000.00" })), ["/document/amount"]],
    ["instalments without the whole", aFiling(document({ amount: undefined, clauses: { instalments: [{ dueOn: "2026-10-01", amount: "1.00" }] } })), ["/document/amount"]],
    ["no applicant", aFiling({ applicants: [] }), ["/applicants"]],
    ["an applicant without a name", aFiling({ applicants: [{ phone: "13800000001" }] }), ["/applicants/0/name"]],
    ["a blank name", aFiling({ applicants: [{ name: "  " }] }), ["/applicants/0/name"]],
    ["a name with a line break", aFiling({ applicants: [{ name: "李\n四" }] }), ["/applicants/0/name"]],
    ["a respondent who lives nowhere", aFiling({ respondents: [{ name: "张三" }] }), ["/respondents/0/domicile"]],
    ["a respondent who lives in two places", aFiling(respondent({ domicile: { town: "云阳", outside: "郑州市" } })), ["/respondents/0/domicile/outside"]],
    ["an identity number with a wrong check digit", aFiling(respondent({ idType: "residentId", idNumber: "411321199001011234" })), ["/respondents/0/idNumber"]],
    ["a birthday that contradicts the number", aFiling(respondent({ idType: "residentId", idNumber: "11010519491231002X", born: "1990-01-01" })), ["/respondents/0/born"]],
    ["two principals", aFiling({ ...document({ obligors: ["张三", "王五"] }), respondents: [{ name: "张三", domicile: { town: "云阳" }, principal: true }, { name: "王五", domicile: { town: "云阳" }, principal: true }] }), ["/respondents/1/principal"]],
    ["two mistakes in two people", aFiling({ applicants: [{ name: "" }], respondents: [{ name: "张三", domicile: {} }] }), ["/applicants/0/name", "/respondents/0/domicile/town"]],
    ["a kind objection without the objection", { kind: "objection" }, ["/objection"]],
    ["an objection about nothing known", { kind: "objection", objection: { about: "weather", caseNumber: "（2026）豫1321执1号", by: "张三", grounds: "x" } }, ["/objection/about"]],
    ["a key that reaches into objects", JSON.parse('{"kind":"initial","__proto__":{"x":1}}') as object, ["/__proto__"]],
    ["a character that no database keeps", aFiling({ applicants: [{ name: "李\0四" }] }), ["/applicants/0/name"]],
    ["half a character", aFiling({ applicants: [{ name: "李\ud800四" }] }), ["/applicants/0/name"]],
    ["ten thousand respondents", aFiling({ respondents: Array.from({ length: 10_000 }, () => ({ name: "张三", domicile: { town: "云阳" } })) }), ["/respondents"]],
    ["no amounts where one is a list", without("applicants"), ["/applicants"]],
  ])("%s", async (_, body, expected) => {
    const answer = await (await api.as("filing")).post("/v1/cases", body);
    expect(answer.body).toMatchObject({ status: 422, type: "/problems/bad-input" });
    expect(pointers(answer.body)).toEqual(expected);
  });

  it("says of a value of another type what it should be, and required only of what is not there", async () => {
    const answer = await (await api.as("filing")).post("/v1/calculations/deadline", { from: 5, unit: "days" });
    expect(answer.body.errors).toContainEqual({ pointer: "/from", message: "应为字符串 a string" });
    const empty = await (await api.as("filing")).post("/v1/calculations/deadline", { unit: "days", length: 1 });
    expect(empty.body.errors).toEqual([{ pointer: "/from", message: "必填 required" }]);
  });

  it("whose a found thing is has to be a respondent", async () => {
    const found = { first: [{ type: "house", value: "1.00", of: "张三" }], second: [{ type: "house", value: "1.00", of: "王五" }] };
    const answer = await (await api.as("filing")).post("/v1/cases/preview", aFiling({ found }));
    expect(pointers(answer.body)).toEqual(["/found/second/0/of"]);
  });

  it("never repeats what was sent", async () => {
    const answer = await (await api.as("filing")).post("/v1/cases", aFiling(respondent({ idNumber: "411321199001011234", idType: "residentId" })));
    expect(answer.text).not.toContain("411321199001011234");
  });
});

describe("rules before anything is filed", () => {
  it.each<[string, string, object]>([
    ["R31 a respondent whom the document does not oblige", "R31", aFiling({ respondents: [{ name: "赵六", domicile: { town: "云阳" } }] })],
    ["R35 preservation without a ruling", "R35", aFiling({ kind: "preservation" })],
    ["R45 a criminal case's property part without its list", "R45", aFiling(document({ type: "criminal" }))],
  ])("%s is 409", async (_, rule, body) => {
    const answer = await (await api.as("filing")).post("/v1/cases", body);
    expect(answer.body).toMatchObject({ status: 409, type: "/problems/rule-refusal", rule });
  });
});

describe("bodies that are none", () => {
  const send = async (body: string | Buffer, headers: Record<string, string> = {}) =>
    api.agent.post("/v1/calculations/deadline").set({ authorization: `Bearer ${await api.token("clerk")}`, "content-type": "application/json", ...headers }).serialize((x) => x as string).send(body as string);

  it.each<[string, string | Buffer, Record<string, string>, number]>([
    ["malformed JSON", "{", {}, 400],
    ["no UTF-8", Buffer.from([0x22, 0xff, 0x22]), {}, 400],
    ["nested a thousand deep", "[".repeat(1000) + "]".repeat(1000), {}, 400],
    ["a list", "[]", {}, 422],
    ["a text", '"x"', {}, 422],
    ["null", "null", {}, 422],
    ["2 MiB", JSON.stringify({ from: "x".repeat(2 * 1024 * 1024) }), {}, 413],
    ["a form", "from=2026-09-29", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["compressed", Buffer.from([0x1f, 0x8b]), { "content-encoding": "gzip" }, 415],
  ])("%s", async (_, body, headers, status) => {
    const answer = await send(body, headers);
    expect(answer.body.status).toBe(status);
    expect(answer.status).toBe(status);
  });

  it("a broken escape in the address is 400", async () => {
    await api.agent.get("/v1/cases/%E0%A4%A").set("authorization", `Bearer ${await api.token("director")}`).expect(400);
  });
});

describe("queries", () => {
  it.each<[string, string[]]>([
    ["limit=1000000000", ["/limit"]],
    ["limit=0", ["/limit"]],
    ["limit=ten", ["/limit"]],
    ["kind=other", ["/kind"]],
    ["status=open&status=closed", ["/status"]],
    ["filedFrom=2026-13-01", ["/filedFrom"]],
    ["overdue=perhaps", ["/overdue"]],
    ["sort=name", ["/sort"]],
    ["q=%00", ["/q"]],
    ["cursor=zzz", ["/cursor"]],
    [`cursor=${Buffer.from("[1]").toString("base64url")}`, ["/cursor"]],
  ])("GET /v1/cases?%s is 422", async (query, expected) => {
    const answer = await (await api.as("director")).get(`/v1/cases?${query}`);
    expect(answer.body.status).toBe(422);
    expect(pointers(answer.body)).toEqual(expected);
  });
});

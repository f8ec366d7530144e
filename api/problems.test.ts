import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Conflict } from "../commands/deps.js";
import { BadInput, OutsideFailure, RuleRefusal } from "../domain/errors.js";
import { ApiProblem, PROBLEMS, problemOf } from "./problems.js";

describe("the table of problems", () => {
  it.each(Object.keys(PROBLEMS))("%s has its page", (name) => {
    expect(existsSync(`docs/problems/${name}.md`)).toBe(true);
  });

  it.each<[string, unknown, object]>([
    ["a rule's refusal", new RuleRefusal("R31", "bring a ruling"), { status: 409, type: "/problems/rule-refusal", rule: "R31", detail: "bring a ruling" }],
    ["bad input", new BadInput([{ pointer: "/a", message: "m" }]), { status: 422, errors: [{ pointer: "/a", message: "m" }] }],
    ["a conflict", new Conflict("there already", "（2026）豫1321执1号"), { status: 409, type: "/problems/conflict", existing: "（2026）豫1321执1号" }],
    ["an outside failure", new OutsideFailure("temporal", "down", true), { status: 503, type: "/problems/outage" }],
    ["a problem of the API", new ApiProblem("too-large", "d"), { status: 413, type: "/problems/too-large" }],
    ["PostgreSQL gone", Object.assign(new Error("x"), { code: "P1001" }), { status: 503 }],
    ["PostgreSQL gone, inside an adapter's error", Object.assign(new Error("x"), { cause: { kind: "ConnectionClosed" } }), { status: 503 }],
    ["PostgreSQL shutting down", Object.assign(new Error("x"), { cause: { originalCode: "57P01" } }), { status: 503 }],
    ["a unique key", Object.assign(new Error("x"), { code: "P2002" }), { status: 500 }],
    ["anything else", new TypeError("secret words"), { status: 500, type: "/problems/bug" }],
    ["no error at all", "secret words", { status: 500 }],
  ])("%s", (_, error, expected) => {
    const answered = problemOf(error);
    expect(answered.body).toMatchObject(expected);
    expect(answered.status).toBe(answered.body.status);
    expect(JSON.stringify(answered)).not.toContain("secret words");
  });
});

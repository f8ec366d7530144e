import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { consolePages } from "./console.js";

const dir = mkdtempSync(join(tmpdir(), "zhixing-console-"));
writeFileSync(join(dir, "index.html"), "<title>执行</title>");
const app = express().use(consolePages(dir));

describe("the console's pages", () => {
  it.each([
    { path: "/", accept: "*/*", status: 200, what: "the door, for whoever takes anything" },
    { path: "/", accept: "text/html", status: 200, what: "the door, for a browser" },
    { path: "/", accept: "application/json", status: 404, what: "no page for a program that wants none" },
    { path: "/cases/2026-yu1321-zhi-1", accept: "text/html", status: 200, what: "a link into it" },
    { path: "/cases", accept: "*/*", status: 404, what: "nothing for a program that mistook the address" },
    { path: "/v1/nothing", accept: "text/html", status: 404, what: "the API's own addresses" },
  ])("$what: GET $path", async ({ path, accept, status }) => {
    const answer = await request(app).get(path).set("accept", accept);
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.text).toContain("执行");
  });
});

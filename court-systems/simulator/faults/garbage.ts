import type { Response } from "express";
import { numberOf } from "../hash.js";

/** 执行完毕 in GBK, which is not UTF-8. */
const GBK = Buffer.from([0xd6, 0xb4, 0xd0, 0xd0, 0xcd, 0xea, 0xb1, 0xcf]);

const HUGE_BYTES = 8 * 1024 * 1024;

interface Garbage {
  name: string;
  type: string;
  body(): Buffer;
}

const json = "application/json; charset=utf-8";

/** Wrong answers in their turn. No contract takes any of them. */
export const GARBAGE: Garbage[] = [
  { name: "html", type: "text/html; charset=utf-8", body: () => Buffer.from("<html><body><h1>502 网关错误</h1><script>alert(1)</script></body></html>") },
  {
    name: "wrongTypes",
    type: json,
    body: () => Buffer.from(JSON.stringify({
      status: 7, at: "昨天", institutions: "全部", answers: 3, outstanding: null, results: {}, found: "无", account: false, entries: 1, balances: "0", date: 20260930,
    })),
  },
  { name: "nanAmount", type: json, body: () => Buffer.from('{"status":"paid","at":"2026-09-30T09:00:00+08:00","amount":NaN,"answers":[{"value":NaN}]}') },
  { name: "gbk", type: json, body: () => Buffer.concat([Buffer.from('{"status":"done","because":"'), GBK, Buffer.from('"}')]) },
  { name: "huge", type: json, body: () => Buffer.alloc(HUGE_BYTES, 0x20) },
  { name: "cut", type: json, body: () => Buffer.from('{"status":"done","at":"2026-09') },
  { name: "empty", type: json, body: () => Buffer.alloc(0) },
];

/** Which garbage answers a request: it follows from the request, so that a run can be repeated, and turns with each attempt. */
export function garbageFor(path: string, id: string, attempt: number): Garbage {
  return GARBAGE[(numberOf(`${path} ${id}`) + attempt) % GARBAGE.length]!;
}

export function sendGarbage(res: Response, garbage: Garbage): void {
  res.status(200).set("content-type", garbage.type);
  // Past Express, which would put the charset right.
  res.end(garbage.body());
}

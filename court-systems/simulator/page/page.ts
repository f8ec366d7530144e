import { randomBytes } from "node:crypto";
import { Router } from "express";
import { SYSTEMS, type SystemName } from "../../../domain/court-profile.js";
import type { Instant } from "../../../domain/time/court-date.js";
import type { Book } from "../book/book.js";
import type { EffectEntry, RequestEntry } from "../book/entries.js";
import { FAULT_KINDS, type Fault } from "../faults/faults.js";
import { nowOf } from "../now.js";
import type { Outside } from "../outside.js";
import { EFFECT_WORDS, FAULT_WORDS, SYSTEM_WORDS } from "../system-words.js";
import { SCRIPT, STYLE } from "./assets.js";
import { Html, html } from "./html.js";

/** So many lines of the book stand on the page; the API gives all. */
const LINES = 200;

/** The simulator's page: which systems there are, their faults as switches, the end of the book. */
export function pageRouter(outside: Outside): Router {
  const router = Router();
  router.get("/", (req, res) => {
    const nonce = randomBytes(16).toString("base64");
    const system = SYSTEMS.find((s) => s === req.query["system"]);
    const type = (["request", "effect"] as const).find((t) => t === req.query["type"]);
    const caseId = typeof req.query["caseId"] === "string" && req.query["caseId"] !== "" ? req.query["caseId"] : undefined;
    const { at } = nowOf(req, outside.clock);
    const lines = outside.book.read({ ...(system ? { system } : {}), ...(type ? { type } : {}), ...(caseId ? { caseId } : {}) });
    res.set({
      "content-security-policy": `default-src 'none'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    });
    res.type("html").send(`<!doctype html>${page(outside, nonce, at, { lines, system, type, caseId }).text}`);
  });
  return router;
}

interface Shown {
  lines: (RequestEntry | EffectEntry)[];
  system: SystemName | undefined;
  type: string | undefined;
  caseId: string | undefined;
}

function page({ faults, book }: Outside, nonce: string, at: Instant, shown: Shown): Html {
  return html`<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>执行外部系统模拟器 · Court systems</title>
<style nonce="${nonce}">${new Html(STYLE)}</style>
</head>
<body>
<h1>执行外部系统模拟器 <small>court systems, simulated</small></h1>
<p>这里代替真实的外部系统。故障可随时开关；账本只增不改。<span class="en">Stands in for the real systems. Switch faults at will; the book is only added to.</span></p>
<p id="failed" role="alert"></p>
<h2>系统与故障 <small>systems and faults</small></h2>
<p><label>打开的故障持续 <select id="lasting"><option value="0">直到关闭</option><option value="5">5 分钟</option><option value="60">1 小时</option><option value="1440">1 天</option></select></label></p>
<div class="scroll"><table class="systems">
<thead><tr><th>系统</th><th>状态</th><th>故障开关</th><th>请求 / 效果</th></tr></thead>
<tbody>${SYSTEMS.map((s) => systemRow(s, faults.list().filter((f) => f.system === s), at, book))}</tbody>
</table></div>
<h2>账本 <small>the book</small></h2>
${filterForm(shown)}
<p>共 ${shown.lines.length} 条${shown.lines.length > LINES ? `，最近 ${LINES} 条` : ""}，新的在前。</p>
<div class="scroll"><table>
<thead><tr><th>序号</th><th>时刻</th><th>系统</th><th>类别</th><th>编号</th><th>内容</th></tr></thead>
<tbody>${shown.lines.slice(-LINES).reverse().map(bookRow)}</tbody>
</table></div>
<script nonce="${nonce}">${new Html(SCRIPT)}</script>
</body>
</html>`;
}

function systemRow(system: SystemName, faults: Fault[], at: Instant, book: Book): Html {
  const { zh, en } = SYSTEM_WORDS[system];
  const active = faults.filter((f) => (f.from === undefined || f.from <= at) && (f.to === undefined || at < f.to));
  const state = active.length
    ? html`<span class="fault">${active.map((f) => FAULT_WORDS[f.kind].zh).join("、")}</span>`
    : html`<span class="up">正常</span>`;
  const switches = FAULT_KINDS.map((kind) => {
    const on = faults.filter((f) => f.kind === kind);
    const span = on.map((f) => [f.from && ` 自 ${f.from}`, f.to && ` 至 ${f.to}`].join("")).join("；");
    return html`<button type="button" data-system="${system}" data-kind="${kind}" aria-pressed="${on.length ? "true" : "false"}" title="${FAULT_WORDS[kind].en}${span}">${FAULT_WORDS[kind].zh}</button> `;
  });
  return html`<tr><td>${zh}<br><span class="en">${en}</span></td><td>${state}</td><td>${switches}</td>
<td>${book.counts(system).request} / ${book.counts(system).effect}</td></tr>`;
}

function filterForm({ system, type, caseId }: Shown): Html {
  const option = (value: string, label: string, chosen: boolean) => html`<option value="${value}"${new Html(chosen ? " selected" : "")}>${label}</option>`;
  return html`<form method="get">
<label>系统 <select name="system">${option("", "全部", system === undefined)}${SYSTEMS.map((s) => option(s, SYSTEM_WORDS[s].zh, s === system))}</select></label>
<label>类别 <select name="type">${option("", "全部", type === undefined)}${option("request", "请求", type === "request")}${option("effect", "效果", type === "effect")}</select></label>
<label>案件 <input name="caseId" value="${caseId ?? ""}" size="24"></label>
<button type="submit">筛选</button></form>`;
}

function bookRow(e: RequestEntry | EffectEntry): Html {
  const [id, word, detail] = e.type === "request"
    ? [e.id, "请求", [e.path, `第 ${e.attempt} 次`, e.fault ? `故障 ${e.fault}` : "", e.deliveredAgain ? "重复送达" : "", e.caseId ?? ""]]
    : [e.instruction, "效果", [EFFECT_WORDS[e.kind] ?? e.kind, e.target, e.amount ? `${e.amount} 元` : "", e.payee ?? "", e.serial ? `流水 ${e.serial}` : "", e.waiting ? "轮候" : "", e.caseId ?? ""]];
  return html`<tr><td>${e.n}</td><td>${e.at.slice(0, 19).replace("T", " ")}</td><td>${SYSTEM_WORDS[e.system].zh}</td><td>${word}</td>
<td class="id">${id}</td><td>${detail.filter((d) => d !== "").join(" · ")}</td></tr>`;
}

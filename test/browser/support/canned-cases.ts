/** Canned answers in the API's own shapes, for looking at the pages without the product behind them. Invented people only. */
import type { components } from "../../../console/generated/api.js";

type Schemas = components["schemas"];

/** Days from now, at the end of the court's day, so that what is near stays near whenever the test runs. */
export function endOfDay(days: number): string {
  return `${dayFromNow(days)}T23:59:59+08:00`;
}

export function dayFromNow(days: number): string {
  return new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

export const me: Schemas["Me"] = {
  post: "command-center", title: { zh: "执行指挥中心负责人", en: "Head of the command center" }, name: "方知秋", staffId: "nz-004",
  rights: ["readAllCases", "completeTask", "conductCase", "readFunds", "draftClaim", "approveClaim", "reconcileFunds", "readRefusals", "readTemporal"],
  teams: ["command-center"], leads: ["command-center"],
  court: { id: "nanzhao", zh: "河南省南召县人民法院", en: "Nanzhao County People's Court" },
  teamsOfCourt: [
    { id: "fast-track", name: { zh: "速执团队", en: "Fast-track team" }, track: "fastTrack" },
    { id: "east", name: { zh: "东区首执团队", en: "East team" }, track: "enforcementTeam" },
    { id: "south", name: { zh: "南区首执团队", en: "South team" }, track: "enforcementTeam" },
    { id: "yunyang", name: { zh: "云阳法庭执行团队", en: "Yunyang tribunal team" }, track: "tribunal" },
    { id: "command-center", name: { zh: "执行指挥中心", en: "Command center" }, track: "commandCenter" },
  ],
  postsOfCourt: [
    { id: "command-center", title: { zh: "执行指挥中心负责人", en: "Head of the command center" } },
    { id: "president", title: { zh: "院长", en: "President" } },
    { id: "east", title: { zh: "东区首执团队团队长", en: "Leader of the east team" } },
    { id: "funds-approver", title: { zh: "综合办公室主任（案款审批）", en: "Head of the general office (approves funds)" } },
  ],
  temporalNamespace: "default",
  temporalUiUrl: "http://127.0.0.1:8233",
};

const base: Schemas["CaseItem"] = {
  id: "2026-yu1321-zhi-1", caseNumber: "（2026）豫1321执1号", kind: "initial", segment: "execution", status: "open", track: "enforcementTeam", region: "east",
  team: "east", officer: "贺云舟", filedAt: dayFromNow(-52), closedBy: null, overdue: false, critical: false, nextDueAt: endOfDay(9), amount: "120000.00",
  applicants: ["张秀兰"], respondents: ["李国强"],
};

function item(n: number, of: Partial<Schemas["CaseItem"]>): Schemas["CaseItem"] {
  return { ...base, id: `2026-yu1321-zhi-${n}`, caseNumber: `（2026）豫1321执${n}号`, ...of };
}

export const cases: Schemas["CaseItem"][] = [
  item(12, { segment: "firstQuery", track: null, team: null, officer: null, region: null, filedAt: dayFromNow(0), nextDueAt: endOfDay(2), amount: "38600.00", applicants: ["南召县云阳镇兴农种植专业合作社"], respondents: ["赵铁柱", "赵小燕", "王桂芝", "赵明"] }),
  item(11, { segment: "secondQuery", track: null, team: null, officer: null, region: null, filedAt: dayFromNow(-3), nextDueAt: endOfDay(0), amount: "2460000.00", applicants: ["河南伏牛建材有限公司"], respondents: ["南召县盛达房地产开发有限公司"] }),
  item(10, { track: "fastTrack", region: null, team: "fast-track", officer: "邵明轩", segment: "disbursement", filedAt: dayFromNow(-20), nextDueAt: endOfDay(3), amount: "50000.00", applicants: ["刘洋"], respondents: ["陈志远"] }),
  base,
  item(9, { overdue: true, critical: true, filedAt: dayFromNow(-170), nextDueAt: endOfDay(-2), officer: "袁晓棠", team: "south", region: "south", applicants: ["<script>alert(1)</script>"], respondents: ["周福生"] }),
  item(8, { status: "suspended", kind: "reinstated", caseNumber: "（2026）豫1321执恢8号", track: "commandCenter", team: "command-center", officer: "方知秋", region: null, nextDueAt: endOfDay(40), applicants: ["孙丽"], respondents: ["吴海波"] }),
  item(7, { kind: "preservation", caseNumber: "（2026）豫1321执保7号", track: "fastTrack", team: "fast-track", officer: "邵明轩", segment: "closed", status: "closed", closedBy: "preserved", nextDueAt: null, amount: null, applicants: ["马超"], respondents: ["郑州市金水区宏图商贸有限责任公司"] }),
  item(6, { track: "tribunal", team: "yunyang", officer: "丁可心", segment: "closed", status: "closed", closedBy: "performance", nextDueAt: null, amount: "9800.00", applicants: ["何平"], respondents: ["钱进"] }),
];

const approval = {
  type: "object", title: "签发限制消费令 Sign the consumption restriction", required: ["approve"], additionalProperties: false,
  properties: { approve: { type: "boolean", title: "批准 Approve" }, because: { type: "string", maxLength: 1000, title: "理由 Reason", description: "不批准时必填 needed when not approved" } },
  if: { properties: { approve: { const: false } } }, then: { required: ["because"] },
};

const search = {
  type: "object", title: "线下查控房产土地 Search houses and land offline", required: ["found"], additionalProperties: false,
  properties: {
    found: {
      type: "array", maxItems: 100, title: "查得财产（无则留空） What was found, empty for nothing",
      items: {
        type: "object", required: ["type", "value"], additionalProperties: false,
        properties: {
          type: { type: "string", enum: ["house", "land", "other"], title: "种类 Kind", oneOf: [{ const: "house", title: "房屋 house" }, { const: "land", title: "土地 land" }, { const: "other", title: "其他 other" }] },
          value: { type: "string", title: "价值（元） Value in yuan", examples: ["120000.50"] },
          controllable: { type: "boolean", title: "可控制 Can be controlled" },
          of: { type: "string", enum: ["李国强", "李国强之妻"], title: "所有人 Owner" },
        },
      },
    },
  },
};

const task = (n: number, of: Partial<Schemas["Task"]>): Schemas["Task"] => ({
  id: `2026-yu1321-zhi-1-t${n}`, kind: "searchOffline", title: { zh: "线下查控房产土地", en: "Search houses and land offline" }, rule: "R26", caseId: base.id, caseNumber: base.caseNumber,
  role: "east", assignee: "贺云舟", createdAt: `${dayFromNow(-12)}T09:00:00+08:00`, dueAt: endOfDay(9), doneAt: null, status: "open", about: {}, form: search, mayComplete: true, whyNot: null, ...of,
});

export const tasks: Schemas["Task"][] = [
  task(3, {}),
  task(4, { kind: "signRestriction", title: { zh: "签发限制消费令", en: "Sign the consumption restriction" }, rule: "L10", role: "president", assignee: null, dueAt: endOfDay(1), about: { targets: ["李国强"], measureIds: ["m1"] }, form: approval, mayComplete: false, whyNot: "由president岗位办理 for the post president to do" }),
  task(5, { kind: "approveFunds", title: { zh: "案款审批", en: "Approve the funds" }, rule: "R46", role: "command-center", assignee: null, dueAt: endOfDay(-1), about: { amount: "50000.00", needed: "48000.00", excess: "2000.00", arrivalId: "a1" }, form: approval }),
  task(1, { kind: "acceptCase", title: { zh: "接收案件", en: "Accept the case" }, rule: "R10", status: "done", doneAt: `${dayFromNow(-12)}T15:00:00+08:00`, dueAt: endOfDay(-11), form: { type: "object", properties: {}, title: "接收案件 Accept the case" }, about: { team: "east" }, mayComplete: false, whyNot: "任务已完成 done already" }),
];

export const unidentified: Schemas["UnidentifiedFunds"][] = [
  { id: "u1", serial: "S20261103001", account: "6228 0000 1321 9999", amount: "18000.00", payer: "周福生", at: `${dayFromNow(-6)}T10:12:00+08:00`, dueAt: endOfDay(12), overdue: false, status: "unidentified", why: "unknownAccount", claimedForCase: null },
  { id: "u2", serial: "S20261029007", account: "6228 0000 1321 9999", amount: "3500.50", payer: null, at: `${dayFromNow(-11)}T15:40:00+08:00`, dueAt: endOfDay(12), overdue: false, status: "claimDrafted", why: null, claimedForCase: "2026-yu1321-zhi-9" },
];

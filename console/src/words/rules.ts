import type { Label } from "./label.js";

/** The rules in one line each, for who meets an id on a page: R of the court's order (minutes), L of the law. */
export const RULES: Readonly<Record<string, Label>> = {
  R01: { zh: "执行指挥中心监管案件节点、分派案件、监管案款", en: "The command center supervises nodes, assigns cases, supervises funds" },
  R03: { zh: "限制消费、纳入失信由执行指挥中心统一办理", en: "Only the command center applies restrictions and listings" },
  R05: { zh: "受托案件由指挥中心办理，恢复案件由其在局长领导下办理", en: "Entrusted and reinstated cases belong to the command center" },
  R06: { zh: "保全案件及可全部执行到位的案件由速执团队办理", en: "Fast track takes preservation cases and what can be fully enforced" },
  R07: { zh: "其他首次执行案件由首执团队办理", en: "Enforcement teams take every other initial case" },
  R08: { zh: "试点法庭办理本庭调解且被执行人在辖区内的案件", en: "A pilot tribunal takes cases it mediated, respondent in its jurisdiction" },
  R09: { zh: "执行异议由异议审查及财产处置组审查", en: "Objections go to the objection and disposal group" },
  R10: { zh: "案件分到具名的员额法官或团队长；调整留痕", en: "Cases are assigned by name; every move keeps who, when and why" },
  R15: { zh: "繁简分流：先按案件类型，再按可控财产与标的额", en: "Triage: by kind first, then controllable value against the claim" },
  R20: { zh: "按被执行人住所地或经常居住地划分片区", en: "Regions by domicile or habitual residence" },
  R21: { zh: "同一被执行人的案件由已有案件的团队办理", en: "The team with the earlier case of the same respondent takes it" },
  R23: { zh: "立案庭首次网络查控，立案后2个工作日内移转", en: "First network query; transfer within 2 working days of filing" },
  R24: { zh: "执行指挥中心二次查控并分流", en: "The command center queries again and triages" },
  R25: { zh: "立案满两个月未履行：限制消费、纳失、失信彩铃并公布", en: "Two months unperformed: restriction, listing, ringback tone, publication" },
  R26: { zh: "首执团队收案后一个月内完成线下查控", en: "Offline search within one month of receiving the case" },
  R27: { zh: "一案一账号；审批与发放分离", en: "All funds through the case's account; nobody both approves and pays" },
  R28: { zh: "涉财产交付的文书须载明案款账号", en: "Documents about giving property state the case account" },
  R29: { zh: "案款到账后三十日内发放", en: "Funds are disbursed within 30 days of arrival" },
  R30: { zh: "禁止线下交付案款；直接履行凭申请执行人签字确认", en: "No offline delivery; direct payment only on the applicant's signed confirmation" },
  R31: { zh: "法律文书未确定的义务人不得直接列为被执行人", en: "Only those whom the document obliges are registered as parties" },
  R33: { zh: "首次执行案件以法律文书确定的金额立案", en: "Filed for the amount that the document fixes" },
  R34: { zh: "恢复执行以可供执行财产价值为限立案", en: "Reinstated for no more than the enforceable property's value" },
  R35: { zh: "保全、先予执行须有裁定", en: "Preservation and advance enforcement need a ruling" },
  R41: { zh: "调解分期：一期未付，余款全部到期", en: "One missed instalment makes the whole rest due" },
  R42: { zh: "调解让步：违约则取消让步", en: "On default the concession is cancelled" },
  R43: { zh: "调解金钱给付：加付迟延履行金", en: "Late-performance money is added" },
  R45: { zh: "刑事涉财产执行须附财产清单与羁押情况", en: "Criminal property part needs the list of property and the custody status" },
  R46: { zh: "手续完备后二日内发放；案款人员办理，他人审批", en: "Payment within 2 days of complete formalities; signatures are others'" },
  R48: { zh: "自2020年5月13日起施行", en: "In force from 2020-05-13" },
  L01: { zh: "执行期限六个月（非诉三个月）；五个月为临界", en: "Term 6 months (non-litigation 3), critical after 5" },
  L02: { zh: "立案须有生效文书等条件", en: "What filing needs" },
  L03: { zh: "收到申请10日内发执行通知、报告财产令", en: "Notice of enforcement and reporting order within 10 days" },
  L05: { zh: "迟延履行期间加倍利息", en: "Doubled interest for late performance" },
  L06: { zh: "清偿顺序：利息、本金、加倍利息", en: "Order of satisfaction" },
  L07: { zh: "申请执行费由被执行人负担，执行后交纳", en: "The application fee is borne by the respondent" },
  L08: { zh: "查封冻结期限：存款一年、动产二年、不动产三年", en: "Measures expire and are renewed" },
  L09: { zh: "纳入失信：六种情形，院长签发，未成年人除外", en: "Listing: on six grounds, signed by the president, never a minor" },
  L10: { zh: "限制消费令由院长签发；履行完毕应当解除", en: "Restriction signed by the president, lifted on performance" },
  L12: { zh: "执行异议15日内审查", en: "Objections are reviewed in 15 days" },
  L14: { zh: "数个债权人按比例受偿，分配方案送达后十五日内可提异议", en: "Several creditors pro rata; the plan is served and may be objected to in 15 days" },
  L16: { zh: "案款发放期限与延缓事由", en: "Periods of disbursement, and grounds of delay" },
  L17: { zh: "保留被执行人及其所扶养家属的生活必需费用", en: "Living necessities of the respondent and dependants are left" },
  L20: { zh: "执行和解；不履行可恢复执行", en: "Settlement; on default the applicant chooses" },
  L21: { zh: "中止与终结执行的法定事由", en: "Grounds of suspension and end" },
  L23: { zh: "个人信息遮蔽后显示", en: "Personal information is masked" },
  L25: { zh: "5个工作日内查控，查到即控制", en: "Query within 5 working days; what is found is controlled at once" },
  L26: { zh: "变更、追加当事人须申请并经裁定", en: "Change of parties needs an application and a ruling" },
  L27: { zh: "企业法人不足清偿：移送破产，否则按查封先后受偿", en: "An enterprise that cannot pay all: bankruptcy, else the order of seizure" },
  L28: { zh: "结案方式与条件", en: "How a case closes" },
};

/** A rule's line; its own id where it has none. */
export function ruleLabel(id: string): Label {
  return Object.hasOwn(RULES, id) ? (RULES[id] ?? { zh: id, en: "" }) : { zh: id, en: "" };
}

/** Whether a `rule` of a problem is a rule's id (and not, say, a state). */
export function isRuleId(text: string): boolean {
  return /^[RL]\d\d$/.test(text);
}

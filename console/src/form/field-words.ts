import { split, type Label } from "../words/label.js";

/** Words of fields whose schema has no title, by their name. */
const NAMES: Readonly<Record<string, Label>> = {
  caseId: { zh: "案件", en: "Case" },
  on: { zh: "日期", en: "Date" },
  amount: { zh: "金额（元）", en: "Amount in yuan" },
  act: { zh: "履行的行为", en: "Act" },
  kind: { zh: "方式", en: "Kind" },
  confirmation: { zh: "申请执行人签字确认", en: "The applicant's signed confirmation" },
  by: { zh: "何人", en: "By" },
  signedOn: { zh: "签字日期", en: "Signed on" },
  signedBy: { zh: "签字的当事人", en: "Signed by" },
  instalments: { zh: "分期", en: "Instalments" },
  dueOn: { zh: "到期日", en: "Due on" },
  suspend: { zh: "同时中止执行", en: "Suspend the case" },
  ground: { zh: "事由", en: "Ground" },
  from: { zh: "自", en: "From" },
  until: { zh: "至", en: "Until" },
  respondent: { zh: "被执行人", en: "Respondent" },
  reason: { zh: "理由", en: "Reason" },
  because: { zh: "理由", en: "Reason" },
  team: { zh: "团队", en: "Team" },
  officer: { zh: "承办人", en: "Officer" },
  side: { zh: "诉讼地位", en: "Side" },
  name: { zh: "姓名或名称", en: "Name" },
  idType: { zh: "证件种类", en: "Kind of number" },
  idNumber: { zh: "证件号码", en: "Number" },
  phone: { zh: "电话", en: "Phone" },
  domicile: { zh: "住所", en: "Domicile" },
  habitualResidence: { zh: "经常居住地", en: "Habitual residence" },
  town: { zh: "本县乡镇", en: "Town of the county" },
  outside: { zh: "县外地点", en: "Place outside the county" },
  born: { zh: "出生日期", en: "Born on" },
  lawyer: { zh: "律师", en: "Lawyer" },
  licence: { zh: "执业证号", en: "Licence" },
  application: { zh: "书面申请", en: "Written application" },
  ruling: { zh: "裁定书文号", en: "Ruling" },
  represents: { zh: "代表", en: "Represents" },
  legalRepresentative: { zh: "法定代表人", en: "Legal representative" },
  bankAccount: { zh: "收款账户", en: "Bank account" },
  holder: { zh: "户名", en: "Holder" },
  bank: { zh: "开户行", en: "Bank" },
  number: { zh: "账号", en: "Number" },
  serial: { zh: "到账流水号", en: "Serial of the arrival" },
  mode: { zh: "分配方式", en: "Mode" },
  creditors: { zh: "债权人", en: "Creditors" },
  party: { zh: "债权人", en: "Creditor" },
  priority: { zh: "受偿顺位", en: "Priority" },
  seizedAt: { zh: "查封日期", en: "Seized on" },
  against: { zh: "被异议的债权人", en: "Against whose share" },
  objection: { zh: "异议编号", en: "Objection" },
  suit: { zh: "异议之诉案号", en: "Case number of the lawsuit" },
  outcome: { zh: "结果", en: "Outcome" },
  appliedBy: { zh: "何人申请", en: "Applied for by" },
  retrial: { zh: "因再审中止", en: "Because of a retrial" },
  closedBy: { zh: "结案方式", en: "How it closes" },
};

/** What a field is called. */
export function fieldLabel(name: string, title: string | undefined): Label {
  if (title !== undefined) return split(title);
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? { zh: name, en: "" }) : { zh: name, en: "" };
}

const YES_NO: Readonly<Record<string, [Label, Label]>> = {
  approve: [{ zh: "批准", en: "Approve" }, { zh: "不批准", en: "Refuse" }],
  renew: [{ zh: "续行", en: "Renew" }, { zh: "不续行", en: "Do not renew" }],
};

/** The two answers of a flag. */
export function yesNo(name: string): [Label, Label] {
  return (Object.hasOwn(YES_NO, name) ? YES_NO[name] : undefined) ?? [{ zh: "是", en: "Yes" }, { zh: "否", en: "No" }];
}

import { z } from "zod";
import type { LISTING_GROUNDS, TaskKind } from "../../domain/case/tasks.js";
import { Day, line, PositiveYuan, Reason, Yuan } from "../shapes/common.js";
import { BankAccount } from "../shapes/filing.js";

/** What a form offers to choose from: the people of the case by name, and the court's channels. */
export interface FormChoices {
  /** Respondents whom the task is about, else all of the case. */
  respondents: readonly string[];
  channels: readonly { id: string; zh: string; en: string }[];
  today: string;
}

/** One of some names, known when the form is made. A case without any takes none. */
function oneOf(values: readonly string[]) {
  const [first, ...rest] = values;
  return first === undefined ? z.never() : z.enum([first, ...rest]);
}

const because = Reason.optional().meta({ title: "理由 Reason", description: "不批准时必填 needed when not approved" });

/** A decision that someone signs: a refusal says why. */
function approval(title: string) {
  return z
    .strictObject({ approve: z.boolean().meta({ title: "批准 Approve" }), because })
    .refine((a) => a.approve || a.because !== undefined, { path: ["because"], message: "不批准须说明理由 say why it is not approved" })
    .meta({ title, if: { properties: { approve: { const: false } } }, then: { required: ["because"] } });
}

const nothing = (title: string) => z.strictObject({}).meta({ title });
const account = (title: string) =>
  BankAccount.extend({
    holder: BankAccount.shape.holder.meta({ title: "户名 Holder" }),
    bank: BankAccount.shape.bank.meta({ title: "开户行 Bank" }),
    number: BankAccount.shape.number.meta({ title: "账号 Number" }),
  }).meta({ title });

const notAfter = (today: string) => (day: string | undefined) => day === undefined || day <= today;

const GROUND_LABELS: Record<(typeof LISTING_GROUNDS)[number] | "none", string> = {
  ableButNotPerforming: "有履行能力而拒不履行 able but not performing",
  obstruction: "伪造证据、暴力、威胁等妨碍抗拒执行 obstruction",
  concealment: "虚假诉讼、仲裁或隐匿转移财产规避执行 concealment",
  violatesReporting: "违反财产报告制度 violates the order to report property",
  violatesRestriction: "违反限制消费令 violates the consumption restriction",
  breaksSettlement: "无正当理由拒不履行执行和解协议 breaks a settlement",
  none: "无法定情形 no ground",
};

/** An enumeration whose values people see by their labels. */
function labelled<const V extends string>(labels: Record<V, string>, title: string) {
  const values = Object.keys(labels) as [V, ...V[]];
  return z.enum(values).meta({ title, oneOf: values.map((value) => ({ const: value, title: labels[value] })) });
}

/**
 * The form of each kind of task: what `complete` is checked against, and the JSON Schema that `GET /v1/tasks` gives.
 * Names of people here; they become partyIds before they go to the case.
 */
export const FORMS = {
  acceptCase: () => nothing("接收案件 Accept the case"),
  issueNotice: (c: FormChoices) =>
    z.strictObject({ on: Day.optional().refine(notAfter(c.today), "不能在将来 not in the future").meta({ title: "发出日期 Day of issue", description: "默认今日 today when absent" }) })
      .meta({ title: "发出执行通知书 Issue the notice of enforcement" }),
  orderPropertyReport: (c: FormChoices) =>
    z.strictObject({
      reportBy: Day.optional().refine((d) => d === undefined || d >= c.today, "不能早于今日 not before today")
        .meta({ title: "报告期限 To report by", description: "默认依本院期间 the court's own period when absent" }),
    }).meta({ title: "发出报告财产令 Order the property report" }),
  searchOffline: (c: FormChoices) =>
    z.strictObject({
      found: z.array(z.strictObject({
        type: labelled({ house: "房屋 house", land: "土地 land", other: "其他 other" }, "种类 Kind"),
        value: Yuan.meta({ title: "价值（元） Value in yuan" }),
        controllable: z.boolean().optional().meta({ title: "可控制 Can be controlled" }),
        encumbered: z.boolean().optional().meta({ title: "有权利负担 Encumbered" }),
        of: oneOf(c.respondents).optional().meta({ title: "所有人 Owner" }),
      })).max(100).meta({ title: "查得财产（无则留空） What was found, empty for nothing" }),
    }).meta({ title: "线下查控房产土地 Search houses and land offline" }),
  signRestriction: () => approval("签发限制消费令 Sign the consumption restriction"),
  recordListingGround: (c: FormChoices) =>
    z.strictObject({
      grounds: z.array(z.strictObject({
        respondent: oneOf(c.respondents).meta({ title: "被执行人 Respondent" }),
        ground: labelled(GROUND_LABELS, "情形 Ground"),
        because: Reason.optional().meta({ title: "事实与理由 Facts" }),
      })).min(1).max(200).meta({ title: "逐人认定 For each respondent" }),
    }).superRefine((answer, context) => {
      const named = answer.grounds.map((g) => g.respondent);
      named.forEach((name, i) => {
        if (named.indexOf(name) < i) context.addIssue({ code: "custom", path: ["grounds", i, "respondent"], message: "重复 listed twice" });
      });
      const missing = c.respondents.filter((name) => !named.includes(name));
      if (missing.length > 0) context.addIssue({ code: "custom", path: ["grounds"], message: `尚未认定：${missing.join("、")} every respondent needs one` });
    }).meta({ title: "认定纳失情形 Record the ground of listing" }),
  signListing: () => approval("签发纳入失信决定 Sign the dishonest-debtor listing"),
  choosePublication: (c: FormChoices) =>
    z.strictObject({
      channel: oneOf(c.channels.map((x) => x.id)).meta({ title: "公布方式 Channel", oneOf: c.channels.map((x) => ({ const: x.id, title: `${x.zh} ${x.en}` })) }),
      because: Reason.meta({ title: "理由 Why this one" }),
    }).meta({ title: "选择公布方式 Choose the channel of publication" }),
  confirmPerformance: () => approval("核实履行 Check the performance"),
  deductDeposit: () =>
    z.strictObject({
      ruling: line(100).meta({ title: "裁定书文号 Ruling" }),
      amount: Yuan.meta({ title: "扣划金额（元） Amount in yuan", description: "全部保留时为0.00 0.00 only where everything is left" }),
      exempt: z.strictObject({
        amount: PositiveYuan.meta({ title: "保留金额（元） Amount left in yuan", description: "与扣划金额之和不超过冻结金额 with the amount deducted no more than is frozen" }),
        dependants: z.int("应为整数 a whole number").min(0, "不能为负 not negative").max(20).optional().meta({ title: "所扶养家属人数 Dependants" }),
        because: Reason.meta({ title: "理由 Why" }),
      }).optional().meta({ title: "保留的生活必需费用（L17） Left for living necessities", description: "民诉法254、255；法释〔2004〕15号3至5：款项到账后解除其余冻结 the freeze ends once the money is there" }),
      account: line(64).optional().meta({ title: "划入账号 Account", description: "默认本案专用账户 the case's own when absent" }),
    }).refine((a) => a.exempt !== undefined || !/^[0.]*$/.test(a.amount), { path: ["amount"], message: "应大于零 more than zero" })
      .meta({ title: "扣划存款 Deduct the deposit" }),
  confirmArrival: () => approval("到账确认 Confirm the arrival"),
  approveFunds: () => approval("案款审批 Approve the funds"),
  approveDistribution: () => approval("案款分配审批 Approve the distribution"),
  pay: () => nothing("发放案款 Pay"),
  backfillReceipt: () => z.strictObject({ receipt: line(60).meta({ title: "票号 Receipt number" }) }).meta({ title: "补记票号 Backfill the receipt number" }),
  claimFunds: () => approval("认领不明款 Claim unidentified funds"),
  settleOutage: () => z.strictObject({ note: Reason.meta({ title: "处理情况 What was done" }) }).meta({ title: "处理系统故障 Settle an outage" }),
  examineAnswer: () => z.strictObject({ note: Reason.meta({ title: "核查情况 What was found" }) }).meta({ title: "核查异常反馈 Examine a strange answer" }),
  approveDeferral: () => approval("暂缓发放审批 Approve the deferral of a disbursement"),
  approveClosing: () => approval("结案审批 Approve the closing"),
  recordPayeeAccount: () => account("登记收款账户 Record the payee's account"),
  correctPayee: () => account("更正收款账户 Correct the payee's account"),
  settlePayment: () =>
    z.strictObject({
      outcome: labelled({ paid: "已支付 paid", notPaid: "未支付 not paid" }, "结果 Outcome"),
      statement: Reason.meta({ title: "银行书面证明 The bank's written statement" }),
    }).meta({ title: "核对付款结果 Settle a payment by the bank's statement" }),
  renewMeasure: () =>
    z.strictObject({ renew: z.boolean().meta({ title: "续行 Renew" }), because: Reason.optional().meta({ title: "不续行的理由 Why not" }) })
      .refine((a) => a.renew || a.because !== undefined, { path: ["because"], message: "不续行须说明理由 say why it is not renewed" })
      .meta({ title: "续行查封冻结 Renew the measure", if: { properties: { renew: { const: false } } }, then: { required: ["because"] } }),
  decideObjection: () =>
    z.strictObject({
      outcome: labelled({ upheld: "异议成立 upheld", partlyUpheld: "部分成立 partly upheld", dismissed: "驳回 dismissed", withdrawn: "撤回 withdrawn" }, "结果 Outcome"),
      ruling: line(100).meta({ title: "裁定书文号 Ruling" }),
    }).meta({ title: "审查执行异议 Decide the objection" }),
} as const satisfies Record<TaskKind, (choices: FormChoices) => z.ZodType>;

/** The form of a task as a JSON Schema (draft 2020-12). */
export function formSchema(kind: TaskKind, choices: FormChoices): Record<string, unknown> {
  return z.toJSONSchema(FORMS[kind](choices), { io: "input", unrepresentable: "any" });
}

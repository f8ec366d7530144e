// Made by test/console/generated.test.ts; `npm run console:generate` makes it anew.

export const TASK_LABELS = {
  "acceptCase": {
    "zh": "接收案件",
    "en": "Accept the case"
  },
  "issueNotice": {
    "zh": "发出执行通知书",
    "en": "Issue the notice of enforcement"
  },
  "orderPropertyReport": {
    "zh": "发出报告财产令",
    "en": "Order the property report"
  },
  "searchOffline": {
    "zh": "线下查控房产土地",
    "en": "Search houses and land offline"
  },
  "signRestriction": {
    "zh": "签发限制消费令",
    "en": "Sign the consumption restriction"
  },
  "recordListingGround": {
    "zh": "认定纳失情形",
    "en": "Record the ground of listing"
  },
  "signListing": {
    "zh": "签发纳入失信决定",
    "en": "Sign the dishonest-debtor listing"
  },
  "choosePublication": {
    "zh": "选择公布方式",
    "en": "Choose the channel of publication"
  },
  "confirmPerformance": {
    "zh": "核实履行",
    "en": "Check the performance"
  },
  "deductDeposit": {
    "zh": "扣划存款",
    "en": "Deduct the deposit"
  },
  "confirmArrival": {
    "zh": "到账确认",
    "en": "Confirm the arrival"
  },
  "approveFunds": {
    "zh": "案款审批",
    "en": "Approve the funds"
  },
  "approveDistribution": {
    "zh": "案款分配审批",
    "en": "Approve the distribution"
  },
  "pay": {
    "zh": "发放案款",
    "en": "Pay"
  },
  "backfillReceipt": {
    "zh": "补记票号",
    "en": "Backfill the receipt number"
  },
  "claimFunds": {
    "zh": "认领不明款",
    "en": "Claim unidentified funds"
  },
  "settleOutage": {
    "zh": "处理系统故障",
    "en": "Settle an outage"
  },
  "examineAnswer": {
    "zh": "核查异常反馈",
    "en": "Examine a strange answer"
  },
  "approveClosing": {
    "zh": "结案审批",
    "en": "Approve the closing"
  },
  "recordPayeeAccount": {
    "zh": "登记收款账户",
    "en": "Record the payee's account"
  },
  "correctPayee": {
    "zh": "更正收款账户",
    "en": "Correct the payee's account"
  },
  "approveDeferral": {
    "zh": "暂缓发放审批",
    "en": "Approve the deferral of a disbursement"
  },
  "settlePayment": {
    "zh": "核对付款结果",
    "en": "Settle a payment by the bank's statement"
  },
  "renewMeasure": {
    "zh": "续行查封冻结",
    "en": "Renew the measure"
  },
  "decideObjection": {
    "zh": "审查执行异议",
    "en": "Decide the objection"
  }
} as const;

export const NODE_LABELS = {
  "transfer": {
    "zh": "移转执行指挥中心",
    "en": "Transfer to the command center"
  },
  "offlineSearch": {
    "zh": "线下查控",
    "en": "Offline search"
  },
  "twoMonths": {
    "zh": "立案两个月",
    "en": "Two months from filing"
  },
  "punishment": {
    "zh": "限高纳失生效",
    "en": "Measures in effect"
  },
  "disbursement": {
    "zh": "三十日内发放",
    "en": "Disbursement within 30 days"
  },
  "payment": {
    "zh": "手续完备后二日内发放",
    "en": "Payment within 2 days"
  },
  "notice": {
    "zh": "执行通知（收到申请起）",
    "en": "Notice of enforcement"
  },
  "noticeByHandler": {
    "zh": "执行通知（承办人收案起）",
    "en": "Notice by the handler"
  },
  "query": {
    "zh": "执行查控",
    "en": "Enforcement query"
  },
  "critical": {
    "zh": "临界",
    "en": "Critical"
  },
  "term": {
    "zh": "执行期限",
    "en": "Term"
  },
  "renewal": {
    "zh": "续行查封冻结",
    "en": "Renewal of a measure"
  },
  "planObjection": {
    "zh": "分配方案异议期",
    "en": "Objections to the distribution plan"
  },
  "planOpposition": {
    "zh": "对异议提出反对意见",
    "en": "Opposition to an objection"
  },
  "planLawsuit": {
    "zh": "分配方案异议之诉",
    "en": "Lawsuit about the distribution plan"
  },
  "listingDeletion": {
    "zh": "删除失信信息",
    "en": "Deletion from the list"
  },
  "restrictionLifting": {
    "zh": "解除限制消费",
    "en": "Lifting of the restriction"
  },
  "objectionReview": {
    "zh": "异议审查",
    "en": "Review of the objection"
  }
} as const;

export const MEASURE_LABELS = {
  "consumptionRestriction": {
    "zh": "限制消费",
    "en": "Consumption restriction"
  },
  "dishonestDebtorListing": {
    "zh": "纳入失信被执行人名单",
    "en": "Dishonest-debtor listing"
  },
  "ringbackTone": {
    "zh": "失信彩铃",
    "en": "Dishonesty ringback tone"
  },
  "publication": {
    "zh": "公布",
    "en": "Publication"
  },
  "freeze": {
    "zh": "冻结",
    "en": "Freeze"
  },
  "seal": {
    "zh": "查封",
    "en": "Seal"
  },
  "seizure": {
    "zh": "扣押",
    "en": "Seizure"
  }
} as const;

export const SYSTEM_LABELS = {
  "networkQuery": "网络查控系统",
  "landRegistry": "不动产登记系统",
  "bank": "案款银行",
  "consumptionRestriction": "限制消费系统",
  "dishonestDebtorList": "失信名单库",
  "ringback": "失信彩铃平台",
  "publication": "公布渠道",
  "eService": "电子送达平台",
  "zhixing": "本系统"
} as const;

export const INSTITUTION_LABELS = {
  "bankA": "甲银行",
  "bankB": "乙银行",
  "bankC": "丙银行",
  "vehicles": "车辆管理机关",
  "securities": "证券登记机构",
  "realEstate": "不动产登记机构",
  "others": "网络资金与股权登记"
} as const;

export const RIGHT_LABELS = {
  "readAllCases": {
    "zh": "查看全部案件",
    "en": "read all cases"
  },
  "readTeamCases": {
    "zh": "查看本团队案件",
    "en": "read the cases of one's team"
  },
  "readFiledCases": {
    "zh": "查看本接口立案的案件",
    "en": "read the cases one filed"
  },
  "readCasesUntilTransfer": {
    "zh": "查看移转前的案件",
    "en": "read cases until their transfer"
  },
  "fileCase": {
    "zh": "立案",
    "en": "file cases"
  },
  "completeTask": {
    "zh": "完成本岗位任务",
    "en": "complete tasks of one's post"
  },
  "conductCase": {
    "zh": "记录本团队案件的履行、当事人、和解、中止与结案事项",
    "en": "record performances, parties, settlements, suspensions and closing of one's team's cases"
  },
  "reassignWithinTeam": {
    "zh": "团队内分案",
    "en": "reassign inside one's team"
  },
  "transferBetweenTeams": {
    "zh": "团队间调案",
    "en": "move cases between teams"
  },
  "nameForMeeting": {
    "zh": "提请疑难案件例会研讨",
    "en": "name cases for the difficult-case meeting"
  },
  "readFunds": {
    "zh": "查看案款",
    "en": "read case funds and ledgers"
  },
  "draftClaim": {
    "zh": "拟认领不明款",
    "en": "draft claims of unidentified funds"
  },
  "approveClaim": {
    "zh": "审批认领不明款",
    "en": "approve claims of unidentified funds"
  },
  "reconcileFunds": {
    "zh": "对账并核定账目差异",
    "en": "reconcile the funds and settle differences of the books"
  },
  "readRefusals": {
    "zh": "查看被拒绝的案款事项",
    "en": "read what was refused of funds"
  },
  "calculate": {
    "zh": "使用计算工具",
    "en": "use the calculations"
  },
  "readManagement": {
    "zh": "查看通报、例会与考评",
    "en": "read bulletins, meetings and evaluations"
  },
  "importCalendar": {
    "zh": "导入工作日历",
    "en": "import calendars"
  },
  "switchFaults": {
    "zh": "切换模拟系统故障",
    "en": "switch faults of the simulator"
  },
  "readTemporal": {
    "zh": "查看 Temporal 界面",
    "en": "read the Temporal UI"
  },
  "writeTemporal": {
    "zh": "操作 Temporal 界面",
    "en": "act in the Temporal UI"
  }
} as const;

export const LISTING_GROUNDS = [
  "ableButNotPerforming",
  "obstruction",
  "concealment",
  "violatesReporting",
  "violatesRestriction",
  "breaksSettlement"
] as const;

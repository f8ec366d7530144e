/**
 * What a post may do, with the words people see. A closed list: a profile that names another right is refused.
 * Scope (which team's cases, whose filings) follows from the post's team, not from the right.
 */
export const RIGHT_LABELS = {
  readAllCases: { zh: "查看全部案件", en: "read all cases" },
  readTeamCases: { zh: "查看本团队案件", en: "read the cases of one's team" },
  readFiledCases: { zh: "查看本接口立案的案件", en: "read the cases one filed" },
  readCasesUntilTransfer: { zh: "查看移转前的案件", en: "read cases until their transfer" },
  fileCase: { zh: "立案", en: "file cases" },
  completeTask: { zh: "完成本岗位任务", en: "complete tasks of one's post" },
  conductCase: { zh: "记录本团队案件的履行、当事人、和解、中止与结案事项", en: "record performances, parties, settlements, suspensions and closing of one's team's cases" },
  reassignWithinTeam: { zh: "团队内分案", en: "reassign inside one's team" },
  transferBetweenTeams: { zh: "团队间调案", en: "move cases between teams" },
  nameForMeeting: { zh: "提请疑难案件例会研讨", en: "name cases for the difficult-case meeting" },
  readFunds: { zh: "查看案款", en: "read case funds and ledgers" },
  draftClaim: { zh: "拟认领不明款", en: "draft claims of unidentified funds" },
  approveClaim: { zh: "审批认领不明款", en: "approve claims of unidentified funds" },
  reconcileFunds: { zh: "对账并核定账目差异", en: "reconcile the funds and settle differences of the books" },
  readRefusals: { zh: "查看被拒绝的案款事项", en: "read what was refused of funds" },
  calculate: { zh: "使用计算工具", en: "use the calculations" },
  readManagement: { zh: "查看通报、例会与考评", en: "read bulletins, meetings and evaluations" },
  importCalendar: { zh: "导入工作日历", en: "import calendars" },
  switchFaults: { zh: "切换模拟系统故障", en: "switch faults of the simulator" },
  readTemporal: { zh: "查看 Temporal 界面", en: "read the Temporal UI" },
  writeTemporal: { zh: "操作 Temporal 界面", en: "act in the Temporal UI" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type Right = keyof typeof RIGHT_LABELS;

/** Every right, in the order of the list. */
export const RIGHTS = Object.keys(RIGHT_LABELS) as [Right, ...Right[]];

/** Whether a text is the name of a right. */
export function isRight(text: string): text is Right {
  return Object.hasOwn(RIGHT_LABELS, text);
}

import { RuleRefusal, type FieldError } from "../errors.js";
import { fenOfYuan } from "../money/fen.js";
import type { CourtDate } from "../time/court-date.js";
import { idTypeOf } from "./filed-people.js";
import type { FiledPerson, Filing } from "./filing.js";
import { bornOn, isCreditCode, isResidentId } from "./identity.js";

/** What is wrong with a filing, field by field; its shape was checked at the edge. */
export function wrongFields(filing: Filing, filedOn: CourtDate, today: CourtDate, preview: boolean): FieldError[] {
  return [...missing(filing), ...wrongDates(filing, filedOn, today, preview), ...wrongPeople(filing, filedOn), ...wrongShares(filing)];
}

/** Interface, Filing: what every case needs; an objection needs what it objects to, and little else. */
function missing(filing: Filing): FieldError[] {
  const need = (there: unknown, pointer: string) => (there ? [] : [{ pointer, message: "必填 required" }]);
  if (filing.kind === "objection") return need(filing.objection, "/objection");
  return [
    ...need(filing.document, "/document"),
    ...need(filing.applicants?.length, "/applicants"),
    ...need(filing.respondents?.length, "/respondents"),
    ...(filing.respondents ?? []).flatMap((r, i) => need(r.domicile ?? r.habitualResidence, `/respondents/${i}/domicile`)),
  ];
}

function wrongDates(filing: Filing, filedOn: CourtDate, today: CourtDate, preview: boolean): FieldError[] {
  const errors: FieldError[] = [];
  if (filedOn > today && !preview) errors.push({ pointer: "/filedAt", message: "立案日期不能在将来 a filing date in the future" });
  if (filing.receivedOn && filing.receivedOn > filedOn) errors.push({ pointer: "/receivedOn", message: "收到申请的日期不能晚于立案日期 received after it was filed" });
  for (const list of ["interest", "lateFees"] as const) {
    filing.document?.[list]?.forEach((item, i) => {
      if (item.to && item.to < item.from) errors.push({ pointer: `/document/${list}/${i}/to`, message: "止日早于起日 ends before it begins" });
    });
  }
  return errors;
}

function wrongPeople(filing: Filing, filedOn: CourtDate): FieldError[] {
  const errors: FieldError[] = [];
  const check = (p: FiledPerson, pointer: string) => {
    if (p.idNumber === undefined) return;
    const type = idTypeOf(p);
    const right = type === "residentId" ? isResidentId(p.idNumber) : isCreditCode(p.idNumber);
    if (!right) errors.push({ pointer: `${pointer}/idNumber`, message: type === "residentId" ? "身份证号码校验不符 not a resident id number (check digit)" : "统一社会信用代码校验不符 not a credit code (check digit)" });
  };
  filing.applicants?.forEach((p, i) => check(p, `/applicants/${i}`));
  filing.respondents?.forEach((p, i) => {
    check(p, `/respondents/${i}`);
    if (p.born && p.born > filedOn) errors.push({ pointer: `/respondents/${i}/born`, message: "出生日期晚于立案 born after the filing" });
    if (p.legalRepresentative) check(p.legalRepresentative, `/respondents/${i}/legalRepresentative`);
    const known = p.idNumber && idTypeOf(p) === "residentId" ? bornOn(p.idNumber) : undefined;
    if (p.born && known && p.born !== known) errors.push({ pointer: `/respondents/${i}/born`, message: "与身份证号码的出生日期不一致 contradicts the id number" });
  });
  const principals = (filing.respondents ?? []).flatMap((p, i) => (p.principal ? [i] : []));
  if (principals.length > 1) errors.push({ pointer: `/respondents/${principals[1]}/principal`, message: "主债务人只能有一个 only one principal debtor" });
  return errors;
}

/** What the applicants ask for together is no more than the document fixes (R33). */
function wrongShares(filing: Filing): FieldError[] {
  const { amount } = filing.document ?? {};
  const named = (filing.applicants ?? []).flatMap((a, i) => (a.amount === undefined ? [] : [{ i, amount: fenOfYuan(a.amount, `/applicants/${i}/amount`) }]));
  if (amount === undefined || named.reduce((sum, a) => sum + a.amount, 0) <= fenOfYuan(amount, "/document/amount")) return [];
  return [{ pointer: `/applicants/${named.at(-1)?.i ?? 0}/amount`, message: "各申请人的金额合计超过文书确定的数额 the applicants' amounts pass what the document fixes" }];
}

/** @throws RuleRefusal where a rule forbids the filing: R31, R35, R45. */
export function refuseForbidden(filing: Filing): void {
  const { document, kind } = filing;
  if (!document) return;
  const ruling = document.type === "preservationRuling" || document.type === "advanceEnforcementRuling";
  if (kind === "preservation" && !ruling) {
    throw new RuleRefusal("R35", "保全、先予执行须由审判团队作出裁定；请提交裁定书 bring the trial team's ruling");
  }
  if (kind === "initial" && ruling) {
    throw new RuleRefusal("R35", "保全、先予执行裁定应立执保案件；请以 kind: preservation 立案 file it as preservation");
  }
  const obliged = new Set(document.obligors);
  const stranger = (filing.respondents ?? []).find((p) => !obliged.has(p.name));
  if (stranger && kind !== "objection") {
    throw new RuleRefusal("R31", `生效法律文书未确定${stranger.name}为义务主体，立案时不能登记为当事人；须经申请由执行机构裁定追加 not obliged by the document: apply for an addition`);
  }
  if (document.type === "criminal" && kind !== "objection") {
    const missing = [
      ...(document.property?.length ? [] : ["款物清单 the list of property (document.property)"]),
      ...(document.custody ? [] : ["被执行人羁押情况 the custody status (document.custody)"]),
    ];
    if (missing.length) throw new RuleRefusal("R45", `刑事涉财产部分须随案移送${missing.join("、")}；退回补正 returned for completion`);
  }
}


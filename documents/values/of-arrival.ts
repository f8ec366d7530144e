import type { Arrival, Share } from "../../domain/case/file.js";
import { applicantsOf, weightsOf } from "../../domain/case/party.js";
import { capitalsOf } from "../../domain/money/capitals.js";
import { shareAmong } from "../../domain/money/distribution.js";
import { yuan } from "../../domain/money/explain.js";
import { sumFen, yuanOfFen, ZERO } from "../../domain/money/fen.js";
import { sharesOf } from "../../domain/segments/shares.js";
import { dateInText } from "../../domain/time/chinese-date.js";
import { dateOf } from "../../domain/time/court-date.js";
import type { BankAccount, Given } from "../given.js";
import type { ArrivalPlaces, PayeeRow, Values } from "../places.js";
import { nameOf, ofCase, yuanOrNothing } from "./of-case.js";

/** L14: what everyone gets of an arrival, and how it was computed. */
export function distributionPlan(given: Given, arrival: Arrival): Values<"distributionPlan"> {
  const { creditors, explained } = creditorsOf(given, arrival);
  return { places: { ...ofCase(given), ...ofArrival(given, arrival), explained }, lists: { creditors } };
}

/** R46: who is paid how much of an arrival, into which account: exactly what is to be approved. */
export function fundsApproval(given: Given, arrival: Arrival): Values<"fundsApproval"> {
  return { places: { ...ofCase(given), ...ofArrival(given, arrival) }, lists: { payees: payeesOf(given, arrival) } };
}

/** As approved; before that as the approvals will be asked for. */
function sharesIn({ file }: Given, arrival: Arrival): Share[] {
  const approved = file.disbursements.filter((d) => d.arrivalId === arrival.id && d.status !== "voided");
  if (approved.length > 0) return approved.map(({ payee, amount }) => ({ payee, amount }));
  return arrival.distribution?.shares ?? sharesOf(file, arrival);
}

function ofArrival(given: Given, arrival: Arrival): ArrivalPlaces {
  const { court, file } = given;
  const { confirmedBy = "", distributionBy = "", approvedBy = "", paidBy = "" } = given.formalities[arrival.id] ?? {};
  const due = file.deadlines.find((d) => d.id === `disbursement:${arrival.id}`);
  return {
    arrivedOn: dateInText(dateOf(arrival.at)), arrivalSerial: arrival.serial,
    arrivalAmount: yuan(arrival.amount), arrivalAmountInCapitals: capitalsOf(arrival.amount),
    payer: noticeOf(given, arrival)?.payer ?? "",
    neededAmount: yuan(arrival.needed), excessAmount: yuanOrNothing(arrival.excess),
    disburseBy: due ? dateInText(dateOf(due.dueAt)) : "",
    paidOutInAll: yuanOfFen(sumFen(sharesIn(given, arrival).map((s) => s.amount))),
    officerTitle: given.team ?? "", approverTitle: court.titles.approver, directorTitle: court.titles.director, managerTitle: court.titles.manager,
    confirmedBy, distributionBy, approvedBy, paidBy,
  };
}

function noticeOf({ notices }: Given, arrival: Arrival) {
  return notices.find((n) => n.serial === arrival.serial);
}

function payeesOf(given: Given, arrival: Arrival): PayeeRow[] {
  return sharesIn(given, arrival).map(({ payee, amount }, i) => ({
    no: String(i + 1), name: payeeName(given, arrival, payee), amount: yuanOfFen(amount), ...accountCells(accountOf(given, arrival, payee)),
  }));
}

function payeeName(given: Given, arrival: Arrival, payee: string): string {
  if (payee !== "payer") return nameOf(given, payee);
  return `${noticeOf(given, arrival)?.payer ?? ""}（退还付款人）`;
}

function accountOf(given: Given, arrival: Arrival, payee: string): BankAccount | undefined {
  return payee === "payer" ? noticeOf(given, arrival)?.payerAccount : given.people.find((p) => p.partyId === payee)?.bankAccount;
}

function accountCells(account: BankAccount | undefined): Pick<PayeeRow, "holder" | "bank" | "number"> {
  return account ? { holder: account.holder, bank: account.bank, number: account.number } : { holder: "待登记", bank: "待登记", number: "待登记" };
}

/** Each applicant with the amount that the sharing goes by (equal parts of the claim where the filing names none), and the share. */
function creditorsOf(given: Given, arrival: Arrival): { creditors: Values<"distributionPlan">["lists"]["creditors"]; explained: string } {
  const { file } = given;
  const creditors = applicantsOf(file.parties).filter((p) => !file.withdrawnApplicants.includes(p.id));
  const weights = weightsOf(creditors);
  const all = weights.reduce((sum, w) => sum + BigInt(w), 0n);
  const named = creditors.some((p) => p.share !== undefined);
  const equal = shareAmong(file.claim.amount ?? ZERO, weights);
  const shares = new Map(sharesIn(given, arrival).map((s) => [s.payee, s.amount]));
  const rows = creditors.map((p, i) => ({
    no: String(i + 1), name: nameOf(given, p.id), claim: yuanOfFen(named ? (p.share ?? ZERO) : (equal[i] ?? ZERO)),
    ratio: percent(BigInt(weights[i] ?? 0), all), share: yuanOfFen(shares.get(p.id) ?? ZERO),
  }));
  const explained = `可供分配${yuan(arrival.needed)}，按各债权人债权额的比例分配；每人应得舍至分，余分按余数大小逐分补足。`;
  return { creditors: rows, explained };
}

/** A part of a whole in percent with two decimals, half up. */
function percent(part: bigint, whole: bigint): string {
  if (whole === 0n) return "0.00%";
  const basisPoints = (part * 20_000n + whole) / (2n * whole);
  return `${basisPoints / 100n}.${String(basisPoints % 100n).padStart(2, "0")}%`;
}

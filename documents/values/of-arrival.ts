import type { Arrival, Share } from "../../domain/case/file.js";
import { capitalsOf } from "../../domain/money/capitals.js";
import { yuan } from "../../domain/money/explain.js";
import { sumFen, yuanOfFen } from "../../domain/money/fen.js";
import { sharesOf } from "../../domain/segments/shares.js";
import { dateInText } from "../../domain/time/chinese-date.js";
import { dateOf } from "../../domain/time/court-date.js";
import type { BankAccount, Given } from "../given.js";
import type { ArrivalPlaces, PayeeRow, Values } from "../places.js";
import { nameOf, ofCase, yuanOrNothing } from "./of-case.js";

/** R46: who is paid how much of an arrival, into which account: exactly what is to be approved. */
export function fundsApproval(given: Given, arrival: Arrival): Values<"fundsApproval"> {
  return { places: { ...ofCase(given), ...ofArrival(given, arrival) }, lists: { payees: payeesOf(given, arrival) } };
}

/** As approved; before that as the approvals will be asked for. */
export function sharesIn({ file }: Given, arrival: Arrival): Share[] {
  const approved = file.disbursements.filter((d) => d.arrivalId === arrival.id && d.status !== "voided");
  if (approved.length > 0) return approved.map(({ payee, amount }) => ({ payee, amount }));
  return arrival.distribution?.shares ?? sharesOf(file, arrival);
}

/** What a document about an arrival may name of it. */
export function ofArrival(given: Given, arrival: Arrival): ArrivalPlaces {
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

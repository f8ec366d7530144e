import type { Disbursement } from "../../domain/case/file.js";
import { capitalsOf } from "../../domain/money/capitals.js";
import { yuan } from "../../domain/money/explain.js";
import { dateInText } from "../../domain/time/chinese-date.js";
import { dateOf } from "../../domain/time/court-date.js";
import type { Given } from "../given.js";
import type { Values } from "../places.js";
import { nameOf, ofCase } from "./of-case.js";

/** What a payee signs for: the payment as the bank carried it out. */
export function receipt(given: Given, paid: Disbursement): Values<"receipt"> {
  const payment = given.payments.find((p) => p.disbursementId === paid.id);
  const arrival = given.file.arrivals.find((a) => a.id === paid.arrivalId);
  const at = payment?.paidAt ?? paid.at;
  return {
    places: {
      ...ofCase(given),
      payee: payment?.payeeName ?? nameOf(given, paid.payee), amount: yuan(paid.amount), amountInCapitals: capitalsOf(paid.amount),
      paidOn: at ? dateInText(dateOf(at)) : "", paymentSerial: payment?.serial ?? "",
      payeeHolder: payment?.payeeAccount.holder ?? "", payeeBank: payment?.payeeAccount.bank ?? "", payeeNumber: payment?.payeeAccount.number ?? "",
      receiptNumber: given.formalities[paid.arrivalId]?.receipt ?? "",
      arrivalSerial: arrival?.serial ?? "", arrivedOn: arrival ? dateInText(dateOf(arrival.at)) : "",
      managerTitle: given.court.titles.manager,
    },
    lists: {},
  };
}

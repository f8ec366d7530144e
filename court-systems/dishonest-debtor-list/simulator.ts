import type { Router } from "express";
import { addMonths, courtDate, dateOf, isCourtDate, type CourtDate } from "../../domain/time/court-date.js";
import { personEffectSimulator } from "../person-effect/simulator.js";
import type { Outside } from "../simulator/outside.js";
import { operations } from "./contract.js";

const ADULT_YEARS = 18;

/** 失信被执行人名单: lists a debtor and deletes the entry; a resident's number that is a minor's is refused (L09). */
export function dishonestDebtorListSimulator(outside: Outside): Router {
  return personEffectSimulator(outside, {
    system: "dishonestDebtorList", put: operations.list, takeOff: operations.delete, ask: operations.ask,
    refuses: ({ person }, now) => {
      const born = bornOn(person.idNumber ?? "");
      return born && dateOf(now.at) < addMonths(born, 12 * ADULT_YEARS) ? "未成年人不得纳入 a minor is not listed" : undefined;
    },
  });
}

/** The date of birth in a resident's number of 18 places. */
function bornOn(idNumber: string): CourtDate | undefined {
  const [, y, m, d] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/u.exec(idNumber) ?? [];
  const date = `${y}-${m}-${d}`;
  return isCourtDate(date) ? courtDate(date) : undefined;
}

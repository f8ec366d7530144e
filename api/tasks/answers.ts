import type { CaseFile } from "../../domain/case/file.js";
import type { TaskAnswers, TaskKind } from "../../domain/case/tasks.js";
import { partyIdOf, type CasePeople } from "../people/case-people.js";
import { withoutPeople } from "../people/private-text.js";

type Account = TaskAnswers["recordPayeeAccount"];

/** An answer as the case takes it, and the account that stays in PostgreSQL. */
export interface Translated {
  answer: TaskAnswers[TaskKind];
  account?: Account;
}

const NO_ACCOUNT: Account = { holder: "", bank: "", number: "" };

/** Names become partyIds, free texts lose names, accounts stay out: what is left may go into a history. */
export function translate(kind: TaskKind, given: unknown, file: CaseFile, people: CasePeople): Translated {
  switch (kind) {
    case "recordPayeeAccount":
    case "correctPayee":
      return { answer: NO_ACCOUNT, account: given as Account };
    case "deductDeposit": {
      const { ruling, amount, exempt } = given as TaskAnswers["deductDeposit"];
      return {
        answer: { ruling: withoutPeople(ruling, people), amount, ...(exempt ? { exempt: { ...exempt, because: withoutPeople(exempt.because, people) } } : {}) },
      };
    }
    case "searchOffline": {
      const { found } = given as TaskAnswers["searchOffline"];
      return { answer: { found: found.map((f, i) => (f.of === undefined ? f : { ...f, of: partyIdOf(people, file.parties, f.of, `/found/${i}/of`, ["respondent"]) })) } };
    }
    case "recordListingGround": {
      const { grounds } = given as TaskAnswers["recordListingGround"];
      return {
        answer: {
          grounds: grounds.map((g, i) => ({
            ...g, respondent: partyIdOf(people, file.parties, g.respondent, `/grounds/${i}/respondent`, ["respondent"]),
            ...(g.because === undefined ? {} : { because: withoutPeople(g.because, people) }),
          })),
        },
      };
    }
    default:
      return { answer: withoutPeopleIn(given as TaskAnswers[TaskKind], people) };
  }
}

function withoutPeopleIn<T extends object>(answer: T, people: CasePeople): T {
  return Object.fromEntries(Object.entries(answer).map(([k, v]: [string, unknown]) => [k, typeof v === "string" ? withoutPeople(v, people) : v])) as T;
}

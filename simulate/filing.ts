import { FilingBody } from "../api/shapes/filing.js";
import { fieldErrors } from "../api/shapes/field-errors.js";
import { codeOf, givenNumber, numberOf } from "../commands/case-number.js";
import { Conflict, type Deps } from "../commands/deps.js";
import { fileCase, startCase, type FiledCase } from "../commands/file-case.js";
import type { Filing } from "../domain/case/filing.js";
import { BadInput, RuleRefusal } from "../domain/errors.js";
import { dateOf } from "../domain/time/court-date.js";
import { holderOf } from "./call-route.js";
import type { Refused } from "./lane.js";
import { accountOf } from "./people.js";
import type { ScenarioCase } from "./scenario.js";
import type { SkippedCourt } from "./skipped-court.js";

/** Files a case as the filing division does, with the same checks as the API; a refusal takes no number. */
export async function fileIn(court: SkippedCourt, deps: Deps, { file, found }: ScenarioCase): Promise<FiledCase | { refused: Refused }> {
  const body = FilingBody.safeParse({ filedAt: dateOf(deps.now()), ...file });
  if (!body.success) return { refused: { status: 422, rule: null, errors: fieldErrors(body.error) } };
  try {
    const { filing, caseId } = await numbered(court, withAccounts(body.data), dateOf(deps.now()));
    // Laid out under the id that the filing will get: its first query goes out at once.
    await court.simulator.admin.setWorld(caseId, { found });
    const filed = await fileCase(deps, filing, holderOf(deps.profile, deps.profile.functions.filing));
    await startCase(deps, filed.id);
    return filed;
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

/** As an HTTP caller would read it (api/problems.ts). */
function refusalOf(error: unknown): Refused {
  if (error instanceof RuleRefusal) return { status: 409, rule: error.rule, errors: [{ pointer: "", message: error.because }] };
  if (error instanceof BadInput) return { status: 422, rule: null, errors: error.errors };
  if (error instanceof Conflict) return { status: 409, rule: null, errors: [{ pointer: "/document/number", message: `${error.because}：${error.existing ?? ""}` }] };
  throw error;
}

/** In `simulate` every applicant's account is known (interface: Filing). */
function withAccounts(filing: Filing): Filing {
  return { ...filing, ...(filing.applicants ? { applicants: filing.applicants.map((a) => ({ ...a, bankAccount: a.bankAccount ?? accountOf(a.name) })) } : {}) };
}

/**
 * The id that a filing will get. Where the court's filing system gives the numbers, it does so here too, from 1, unless the
 * scenario says which.
 */
async function numbered({ db, profile }: SkippedCourt, filing: Filing, today: string): Promise<{ filing: Filing; caseId: string }> {
  const year = Number((filing.filedAt ?? today).slice(0, 4));
  const code = codeOf(filing.kind);
  if (profile.numbering.mode === "own") {
    const row = await db.caseNumber.findUnique({ where: { year_code: { year, code } } });
    return { filing, caseId: numberOf(profile, filing.kind, year, (row?.last ?? 0) + 1).caseId };
  }
  const { _max } = await db.case.aggregate({ where: { year, code }, _max: { ordinal: true } });
  const { caseNumber } = numberOf(profile, filing.kind, year, (_max.ordinal ?? 0) + 1);
  const { ordinal, caseNumber: given } = givenNumber(profile, filing.kind, year, filing.caseNumber ?? caseNumber);
  return { filing: { ...filing, caseNumber: given }, caseId: numberOf(profile, filing.kind, year, ordinal).caseId };
}

import { FilingBody } from "../api/shapes/filing.js";
import { fieldErrors } from "../api/shapes/field-errors.js";
import { codeOf, numberOf } from "../commands/case-number.js";
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
  const filing = withAccounts(body.data);
  await layOutWorld(court, found, filing, dateOf(deps.now()));
  try {
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

/** What there is to be found is laid out under the id that the filing will get: its first query goes out at once. */
async function layOutWorld({ db, profile, simulator }: SkippedCourt, found: ScenarioCase["found"], { kind, filedAt }: Filing, today: string): Promise<void> {
  const year = Number((filedAt ?? today).slice(0, 4));
  const row = await db.caseNumber.findUnique({ where: { year_code: { year, code: codeOf(kind) } } });
  const { caseId } = numberOf(profile, kind, year, (row?.last ?? 0) + 1);
  await simulator.admin.setWorld(caseId, { found });
}

import type { Words } from "../money/explain.js";
import { ENFORCEMENT_FEE, feeOn, feeWords, PRESERVATION_FEE } from "../money/fees.js";
import { fenOfYuan, yuanOfFen, type Fen } from "../money/fen.js";
import type { CaseFile, Law } from "./file.js";

/**
 * L07 (诉讼费用交纳办法 14): the application fee on the amount enforced. To 10,000 yuan 50 each; above it 1.5 % to 500,000,
 * 1 % to 5 million, 0.5 % to 10 million, 0.1 % beyond; half a fen counts up. 120,000.00 yuan bear 1,700.00.
 */
export function applicationFee(amount: Fen): Fen {
  return feeOn(amount, ENFORCEMENT_FEE);
}

/** The application fee of a case. Never part of what is due or of what is performed (rules.md: performed). */
export interface ApplicationFee {
  kind: "enforcement" | "preservation";
  amount: Fen;
  /** What it is counted on; absent where no money is enforced. */
  base?: Fen;
  /** 诉讼费用交纳办法 38, 20: enforcement's is the respondent's, after enforcement; preservation's is advanced by the applicant. */
  borneBy: "respondent" | "applicant";
  explained: Words;
}

/** The law's least where no amount is enforced, for profiles that name none. */
const LEAST_WITHOUT_AMOUNT = "50.00";

/**
 * L07 The fee of a case, on the amount for which it was filed (R33, R34); without one, what the court's profile says (50 to
 * 500 yuan). Preservation has a table of its own; an objection bears none.
 */
export function feeOfCase(file: CaseFile, law: Law): ApplicationFee | undefined {
  if (file.kind === "objection") return undefined;
  const { amount } = file.document;
  const preservation = file.kind === "preservation";
  const table = preservation ? PRESERVATION_FEE : ENFORCEMENT_FEE;
  const about = preservation ? { kind: "preservation", borneBy: "applicant" } as const : { kind: "enforcement", borneBy: "respondent" } as const;
  if (amount !== undefined) return { ...about, amount: feeOn(amount, table), base: amount, explained: feeWords(amount, table) };
  const flat = preservation ? table.flat : fenOfYuan(law.profile.settings.feeWithoutAmount ?? LEAST_WITHOUT_AMOUNT);
  return {
    ...about, amount: flat,
    explained: { zh: `没有执行金额，每件${yuanOfFen(flat)}元。`, en: `No amount is enforced: ${yuanOfFen(flat)} yuan each.` },
  };
}

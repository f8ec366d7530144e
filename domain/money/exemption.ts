import { yuan, type Words } from "./explain.js";
import { fen, fenOfYuan, yuanOfFen, type Fen } from "./fen.js";

/** L17 What a court's profile leaves to a person and each dependant: yuan a month, and for how many months. */
export interface LivingAllowance {
  perMonth: string;
  months: number;
}

/** A guide for the decision, never the decision: what stays is fixed by a person, with a reason. */
export interface AllowanceGuide {
  perMonth: Fen;
  months: number;
  amount: Fen;
  explained: Words;
}

/**
 * L17 (民诉法 254, 255; 法释〔2004〕15号 3–5) What living necessities come to by the court's figures, for a respondent and
 * `dependants` persons whom the respondent supports. Example: 680.00 yuan a month, 3 months, 2 dependants: 6120.00 yuan.
 */
export function allowanceGuide({ perMonth, months }: LivingAllowance, dependants = 0): AllowanceGuide {
  const monthly = fenOfYuan(perMonth);
  const persons = 1 + dependants;
  const amount = fen(monthly * months * persons);
  return {
    perMonth: monthly, months, amount,
    explained: {
      zh: `被执行人及所扶养家属的生活必需费用应予保留：每人每月${yuan(monthly)}×${months}个月×${persons}人＝${yuan(amount)}。`,
      en: `Living necessities of the respondent and dependants stay: ${yuanOfFen(monthly)} yuan a month × ${months} months × ${persons} = ${yuanOfFen(amount)} yuan.`,
    },
  };
}

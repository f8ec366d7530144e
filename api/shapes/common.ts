import { z } from "zod";
import { fenOfYuan, type Fen } from "../../domain/money/fen.js";
import { instant, isCourtDate, type Instant } from "../../domain/time/court-date.js";
import { BadInput } from "../../domain/errors.js";

/** The shapes that bodies, queries and answers share. Inputs come out as the domain's own types; answers are plain strings. */

/** `YYYY-MM-DD`, a day that exists. */
export const Day = z
  .string()
  .max(10)
  .refine(isCourtDate, "应为实际存在的日期 an existing date as YYYY-MM-DD")
  .transform((text) => text)
  .meta({ format: "date", examples: ["2026-09-29"] });

/** An ISO 8601 instant with its offset; fractions of a second are dropped. */
export const InstantIn = z
  .string()
  .max(40)
  .transform((text, context): Instant => {
    try {
      return instant(text);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      context.addIssue({ code: "custom", message: "应为带时区的时刻 an ISO 8601 instant with its offset, as 2026-09-29T09:00:00+08:00" });
      return z.NEVER;
    }
  })
  .meta({ format: "date-time", examples: ["2026-09-29T09:00:00+08:00"] });

const YUAN = /^(0|[1-9]\d{0,12})(\.\d{1,2})?$/;
const YUAN_MESSAGE = "应为以元为单位的金额字符串，至多两位小数 an amount of yuan as a decimal string with at most two decimals";

/** Yuan as a decimal string, zero allowed. */
export const Yuan = z.string(YUAN_MESSAGE).regex(YUAN, YUAN_MESSAGE).meta({ examples: ["120000.50"] });

/** Yuan above zero. */
export const PositiveYuan = z
  .string(YUAN_MESSAGE)
  .regex(YUAN, YUAN_MESSAGE)
  .refine((text) => !/^[0.]*$/.test(text), "应大于零 more than zero")
  .meta({ examples: ["120000.50"] });

/** Yuan above zero, as fen. */
export const PositiveFen = PositiveYuan.transform((text): Fen => fenOfYuan(text));

/** Yuan in an answer, possibly negative. */
export const YuanOut = z.string().meta({ examples: ["120000.50"] });
/** A date in an answer. */
export const DayOut = z.string().meta({ format: "date" });
/** An instant in an answer, `+08:00`. */
export const InstantOut = z.string().meta({ format: "date-time" });

/** A line of text: not blank, no control characters, at most `longest` characters. */
export function line(longest: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1, "不能为空 must not be empty")
    .max(longest, `至多${longest}字 at most ${longest} characters`)
    .regex(/^\P{Cc}*$/u, "不得含控制字符 no control characters");
}

/** Text of several lines. */
export function text(longest: number): z.ZodString {
  return z
    .string()
    .trim()
    .min(1, "不能为空 must not be empty")
    .max(longest, `至多${longest}字 at most ${longest} characters`)
    .regex(/^[\P{Cc}\n\r\t]*$/u, "不得含控制字符 no control characters");
}

/** The name of a person or an entity. */
export const Name = line(100);
export const Reason = text(1000);

/** A percentage as a decimal string; a JSON number is taken as it is written. */
export const Rate = z
  .union([z.string(), z.number()])
  .transform((value) => String(value))
  .refine((value) => /^(0|[1-9]\d{0,3})(\.\d{1,8})?$/.test(value), "应为百分率 a rate in percent as a decimal string, such as \"4.35\"")
  .meta({ examples: ["4.35"] });

/** A case by its id or its number, in a path or a body. */
export const CaseKey = z.string().trim().min(1).max(100).regex(/^\P{Cc}+$/u, "不得含控制字符 no control characters").meta({ description: "案件编号或案号 id or case number", examples: ["2026-yu1321-zhi-1"] });

export const CaseParams = z.strictObject({ id: CaseKey });

/** How a list is paged. */
export const paging = {
  cursor: z.string().max(300).optional().meta({ description: "上一页的 nextCursor what the page before gave as nextCursor" }),
  limit: wholeNumber(1, 200).optional().meta({ description: "每页条数，默认50 items a page, 50 when absent" }),
};

/** A whole number in a query string. */
export function wholeNumber(least: number, most: number) {
  const message = `应为${least}至${most}的整数 a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((n) => n >= least && n <= most, message)
    .meta({ override: { type: "integer", minimum: least, maximum: most } });
}

/** `{items, nextCursor}`. */
export function page<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}

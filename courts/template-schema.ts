import { z } from "zod";
import { ALL_KINDS } from "../documents/kinds.js";
import type { Block, Template } from "../documents/template.js";

/** A line of a document: what breaks it is the page's width, never a character in it. */
const words = z.string().max(2000).regex(/^\P{Cc}*$/u, "no line breaks or control characters 不得含换行或控制字符");
const some = words.min(1, "must not be empty 不能为空");
const when = z.string().max(40).optional();
const width = z.number().positive().max(100);

const column = z.strictObject({ head: words, cell: words, width, align: z.enum(["left", "centre", "right"]).optional() });

/** Tried by the one key that says what a block is, so that a mistake is told for that block and not for all. */
const BLOCKS = {
  to: z.strictObject({ to: some, when }),
  text: z.strictObject({ text: some, when }),
  heading: z.strictObject({ heading: some, when }),
  note: z.strictObject({ note: some, when }),
  sign: z.strictObject({ sign: z.array(some).min(1).max(6), when }),
  form: z.strictObject({
    form: z.array(z.array(words).min(1).max(8)).min(1).max(60), widths: z.array(width).min(1).max(8),
    lines: z.array(z.number().int().min(1).max(12)).max(60).optional(), when,
  }),
  table: z.strictObject({ table: z.strictObject({ of: some, columns: z.array(column).min(1).max(10), foot: z.array(words).min(1).max(10).optional() }), when }),
} as const satisfies Record<string, z.ZodType<Block>>;

const block: z.ZodType<Block> = z.looseObject({}).transform((given, context): Block => {
  const key = Object.keys(BLOCKS).find((k) => k in given) as keyof typeof BLOCKS | undefined;
  const parsed = key && BLOCKS[key].safeParse(given);
  if (parsed?.success) return parsed.data;
  if (parsed) context.issues.push(...parsed.error.issues.map((issue) => ({ ...issue, input: given }) as never));
  else context.addIssue({ code: "custom", message: `one of ${Object.keys(BLOCKS).join(", ")} 须为其中一种` });
  return z.NEVER;
});

/** The shape of a template as it stands in a file: strict, so that a misspelt word is a mistake. What no shape can say is in documents/check-template.ts. */
export const templateSchema: z.ZodType<Template> = z.strictObject({
  kind: z.enum(ALL_KINDS),
  title: some.max(40),
  look: z.enum(["letter", "form"]),
  blocks: z.array(block).min(1).max(100),
});

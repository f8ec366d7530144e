import { z } from "zod";
import { visibleCases } from "../access/visible-cases.js";
import { notFound } from "../problems.js";
import { route } from "../route.js";
import { InstantOut } from "../shapes/common.js";
import { fieldErrors } from "../shapes/field-errors.js";
import { instantOfMs } from "../../domain/time/court-date.js";

const Outcome = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  name: z.string(),
  at: InstantOut,
  state: z.enum(["pending", "done", "refused"]),
  seq: z.int().nullable(),
  refused: z.strictObject({ rule: z.string(), because: z.string() }).nullable(),
  errors: z.array(z.strictObject({ pointer: z.string(), message: z.string() })),
}).meta({ id: "CommandOutcome" });

/** What a command's row keeps (commands/send-command.ts). */
const Kept = z.union([
  z.object({ rejected: z.object({ rule: z.string(), because: z.string() }) }),
  z.object({ badInput: z.array(z.object({ pointer: z.string(), message: z.string() })) }),
  z.object({ seq: z.int(), refused: z.object({ rule: z.string(), because: z.string() }).optional() }),
]);

/** What became of a command that was answered 202. For who gave it, and for those who see its case. */
export const oneOutcome = route("GET /v1/commands/{id}", {
  tag: "conduct",
  summary: "命令结果 What became of a command",
  params: z.strictObject({ id: z.string().min(1).max(200) }),
  answer: Outcome,
  problems: ["not-found"],
  async handle({ parts, caller, params }) {
    const row = await parts.deps.db.command.findFirst({
      where: { id: params.id, OR: [{ byPost: caller.post, byStaffId: caller.staffId }, { case: { file: { is: visibleCases(caller) } } }] },
      include: { case: { select: { file: { select: { seq: true } } } } },
    });
    if (!row) throw notFound("没有此命令，或您无权查看。There is no such command, or it is not for you to see.");
    return {
      body: {
        id: row.id, caseId: row.caseId, name: row.name, at: instantOfMs(row.at.getTime()), ...outcomeOf(row.answer, row.case.file?.seq ?? 0),
      },
    };
  },
});

function outcomeOf(answer: unknown, recorded: number): Pick<z.input<typeof Outcome>, "state" | "seq" | "refused" | "errors"> {
  const pending = { state: "pending" as const, seq: null, refused: null, errors: [] };
  if (answer === null) return pending;
  const kept = Kept.safeParse(answer);
  if (!kept.success) throw new Error(`a command's answer is not as it is kept: ${JSON.stringify(fieldErrors(kept.error))}`);
  const { data } = kept;
  if ("rejected" in data) return { state: "refused", seq: null, refused: data.rejected, errors: [] };
  if ("badInput" in data) return { state: "refused", seq: null, refused: null, errors: data.badInput };
  // A success is told only when a GET shows it.
  if (data.seq > recorded) return pending;
  return { state: data.refused ? "refused" : "done", seq: data.seq, refused: data.refused ?? null, errors: [] };
}

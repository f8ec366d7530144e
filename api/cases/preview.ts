import { z } from "zod";
import { may } from "../../auth/caller.js";
import type { Filing } from "../../domain/case/filing.js";
import { route } from "../route.js";
import { ClaimOut } from "../shapes/case-answers.js";
import { TRACKS } from "../shapes/case-words.js";
import { InstantOut } from "../shapes/common.js";
import { PreviewBody } from "../shapes/filing.js";

const PreviewAnswer = z.strictObject({
  track: z.enum(TRACKS),
  region: z.string().optional(),
  team: z.string(),
  officer: z.string(),
  rules: z.array(z.strictObject({ id: z.string(), because: z.string() })),
  claim: ClaimOut,
  deadlines: z.array(z.strictObject({ node: z.string(), rule: z.string(), dueAt: InstantOut, provisional: z.boolean() })),
}).meta({ id: "PreviewAnswer" });

/** What filing would do; nothing is filed. Where the queries find different things, the second's override the first's (R24). */
export const previewRoute = route("POST /v1/cases/preview", {
  tag: "cases",
  summary: "立案预览 Preview of a filing",
  body: PreviewBody,
  answer: PreviewAnswer,
  problems: ["rule-refusal"],
  async handle({ parts, caller, body }) {
    const { found, ...filing } = body;
    const toTriage = Array.isArray(found) ? found : (found?.second ?? found?.first);
    const preview = await parts.commands.previewCase(parts.deps, filing satisfies Filing, toTriage);
    const knows = may(caller, "readAllCases") || may(caller, "fileCase");
    const rules = knows ? preview.rules : preview.rules.map((r) => ({ ...r, because: r.because.replaceAll(CASE_NUMBER, "另案") }));
    return { body: { ...preview, track: preview.track as z.input<typeof PreviewAnswer>["track"], rules } };
  },
});

/** R21 names the earlier case; who may not see it learns that there is one, not which. */
const CASE_NUMBER = /（\d{4}）[^号\s]{1,40}号/gu;

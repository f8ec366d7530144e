import { z } from "zod";
import { draft } from "../../documents/draft.js";
import type { About, Given } from "../../documents/given.js";
import { ALL_KINDS, DOCUMENT_KINDS, type DocumentKind } from "../../documents/kinds.js";
import { hindranceOf, type Hindrance } from "../../documents/readiness.js";
import type { Templates } from "../../documents/template.js";
import { foundIn } from "../../documents/values/values.js";
import { BadInput } from "../../domain/errors.js";
import { yuanOfFen } from "../../domain/money/fen.js";
import { dateOf } from "../../domain/time/court-date.js";
import { route } from "../route.js";
import { CaseParams, YuanOut } from "../shapes/common.js";
import { givenOf } from "./given.js";
import { mayHave, theCaseWithDocuments } from "./subject.js";

const Item = z.strictObject({
  kind: z.enum(ALL_KINDS),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  rule: z.string().meta({ description: "所依规则，或使其不能制作的规则 the rule that asks for it, or that forbids it now" }),
  ready: z.boolean(),
  because: z.string().optional().meta({ description: "尚不能制作的原因 why it cannot be drafted now" }),
  arrival: z.string().optional().meta({ description: "所涉到账 the arrival that it is about" }),
  disbursement: z.string().optional().meta({ description: "所涉发放 the payment that it is about" }),
  amount: YuanOut.optional(),
});

const Documents = z.strictObject({ items: z.array(Item) }).meta({ id: "Documents" });

/** R28: which documents of a case can be drafted today, and why others cannot; about each arrival and each payment one. */
export const listDocuments = route("GET /v1/cases/{id}/documents", {
  tag: "documents",
  summary: "本案文书 Documents of the case",
  params: CaseParams,
  answer: Documents,
  problems: ["not-found"],
  subject: theCaseWithDocuments,
  async handle({ parts, subject }) {
    const given = await givenOf(parts, subject, dateOf(parts.deps.now()));
    const templates = parts.templates();
    return { body: { items: ALL_KINDS.filter((kind) => mayHave(kind, subject)).flatMap((kind) => itemsOf(kind, given, templates)) } };
  },
});

function itemsOf(kind: DocumentKind, given: Given, templates: Templates): z.input<typeof Item>[] {
  const { title, rule } = DOCUMENT_KINDS[kind];
  return subjectsOf(kind, given).map(({ arrivalId, disbursementId, amount }) => {
    const hindrance = hinderedNow(kind, given, { arrivalId, disbursementId }, templates);
    return {
      kind, title, rule: hindrance?.rule ?? rule, ready: hindrance === undefined, ...(hindrance ? { because: hindrance.because } : {}),
      ...(arrivalId ? { arrival: arrivalId } : {}), ...(disbursementId ? { disbursement: disbursementId } : {}), ...(amount ? { amount } : {}),
    };
  });
}

function subjectsOf(kind: DocumentKind, { file }: Given): (About & { amount?: string })[] {
  const found = {
    case: [],
    arrival: file.arrivals.map((a) => ({ arrivalId: a.id, amount: yuanOfFen(a.amount) })),
    disbursement: file.disbursements.filter((d) => d.status !== "voided").map((d) => ({ disbursementId: d.id, amount: yuanOfFen(d.amount) })),
  }[DOCUMENT_KINDS[kind].about];
  return found.length > 0 ? found : [{}];
}

/** What keeps it from being drafted; a character that the font lacks as well. */
function hinderedNow(kind: DocumentKind, given: Given, about: About, templates: Templates): Hindrance | undefined {
  const found = foundIn(given, about);
  try {
    const hindrance = hindranceOf(kind, given, found);
    if (!hindrance) draft(kind, templates, given, found);
    return hindrance;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { rule: DOCUMENT_KINDS[kind].rule, because: error.errors.map((e) => e.message).join("；") };
  }
}

import { z } from "zod";
import { renderDocx } from "../../documents/docx/render.js";
import { draft } from "../../documents/draft.js";
import type { About, Given } from "../../documents/given.js";
import { ALL_KINDS, DOCUMENT_KINDS, type DocumentKind } from "../../documents/kinds.js";
import { renderPdf } from "../../documents/pdf/render.js";
import { earliestDay, hindranceOf } from "../../documents/readiness.js";
import type { Sheet } from "../../documents/sheet.js";
import { foundIn, type Found } from "../../documents/values/values.js";
import { BadInput, RuleRefusal } from "../../domain/errors.js";
import { addDays, dateOf, type CourtDate } from "../../domain/time/court-date.js";
import { ApiProblem, notFound } from "../problems.js";
import { ANSWERED, route, type Route } from "../route.js";
import type { RouteKey } from "../permissions.js";
import { CaseKey, Day } from "../shapes/common.js";
import { givenOf } from "./given.js";
import { mayHave, theCaseWithDocuments } from "./subject.js";

const Params = z.strictObject({ id: CaseKey, kind: z.enum(ALL_KINDS) });

const Id = z.string().regex(/^[a-z]\d{1,9}$/, "应为编号，如 a1 an id such as a1");
const Query = z.strictObject({
  on: Day.optional().meta({ description: "文书日期，默认今天 the day that it bears, today when absent" }),
  arrival: Id.optional().meta({ description: "所涉到账；只有一笔时可省略 the arrival that it is about, where there are several" }),
  disbursement: Id.optional().meta({ description: "所涉发放；只有一笔时可省略 the payment that it is about, where there are several" }),
});

/** How far ahead a document may be dated. */
const DAYS_AHEAD = 366;

export const documentAsPdf = download("GET /v1/cases/{id}/documents/{kind}.pdf", "pdf", "application/pdf", renderPdf);
export const documentAsDocx = download(
  "GET /v1/cases/{id}/documents/{kind}.docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  (sheet) => Promise.resolve(renderDocx(sheet)),
);

function download(key: RouteKey, ending: string, type: string, render: (sheet: Sheet) => Promise<Buffer>): Route {
  return route(key, {
    tag: "documents",
    summary: `文书（${ending.toUpperCase()}） A document as ${ending.toUpperCase()}`,
    description: "同一数据、同一日期得到同一文件 the same data and day give the same bytes (R28)",
    params: Params,
    query: Query,
    answer: z.string().meta({ format: "binary" }),
    file: type,
    problems: ["not-found", "rule-refusal"],
    subject: theCaseWithDocuments,
    async handle({ parts, subject, params: { kind }, query, res }) {
      if (!mayHave(kind, subject)) throw new ApiProblem("right-lacking", "此文书由办案人员制作。This document is for those who conduct the case.");
      const today = dateOf(parts.deps.now());
      const given = await givenOf(parts, subject, query.on ?? today);
      const found = foundIn(given, aboutOf(kind, given, query));
      const hindrance = hindranceOf(kind, given, found);
      if (hindrance) throw new RuleRefusal(hindrance.rule, hindrance.because);
      checkDay(given, found, today);
      const bytes = await render(draft(kind, parts.templates(), given, found));
      if (res.headersSent) return ANSWERED;
      res.status(200).set({ "content-type": type, "content-disposition": disposition(kind, given, found, ending), "cache-control": "no-store" }).send(bytes);
      return ANSWERED;
    },
  });
}

/** The one thing that the document is about: as asked for, or the only one. @throws 404 and BadInput `/arrival`, `/disbursement` */
function aboutOf(kind: DocumentKind, { file }: Given, query: z.output<typeof Query>): About {
  const { about } = DOCUMENT_KINDS[kind];
  for (const other of ["arrival", "disbursement"] as const) {
    if (other !== about && query[other] !== undefined) throw new BadInput([{ pointer: `/${other}`, message: "此文书与之无关 this document is not about one" }]);
  }
  if (about === "case") return {};
  const ids = about === "arrival" ? file.arrivals.map((a) => a.id) : file.disbursements.filter((d) => d.status !== "voided").map((d) => d.id);
  const asked = query[about];
  if (asked !== undefined && !ids.includes(asked)) throw notFound(about === "arrival" ? "本案没有此笔到账。The case has no such arrival." : "本案没有此笔发放。The case has no such payment.");
  if (asked === undefined && ids.length > 1) throw new BadInput([{ pointer: `/${about}`, message: `不止一笔，请指明 one of ${ids.join(", ")}` }]);
  const id = asked ?? ids[0];
  return about === "arrival" ? { arrivalId: id } : { disbursementId: id };
}

function checkDay(given: Given, found: Found, today: CourtDate): void {
  const earliest = earliestDay(given, found);
  if (given.on < earliest) throw new BadInput([{ pointer: "/on", message: `不得早于${earliest} not before ${earliest}` }]);
  const latest = addDays(today, DAYS_AHEAD);
  if (given.on > latest) throw new BadInput([{ pointer: "/on", message: `不得晚于${latest} not after ${latest}` }]);
}

/** RFC 6266: a name in Chinese, and a plain one for who cannot read it. */
function disposition(kind: DocumentKind, { file }: Given, { arrival, disbursement }: Found, ending: string): string {
  const about = disbursement?.id ?? arrival?.id;
  const chinese = `${file.caseNumber}${DOCUMENT_KINDS[kind].title.zh}${about ? ` ${about}` : ""}.${ending}`;
  const encoded = encodeURIComponent(chinese).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${kind}${about ? `-${about}` : ""}.${ending}"; filename*=UTF-8''${encoded}`;
}

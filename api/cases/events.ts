import { z } from "zod";
import { theCase } from "../access/the-case.js";
import { peopleOf } from "../people/case-people.js";
import { ANSWERED, route } from "../route.js";
import { EventOut } from "../shapes/case-answers.js";
import { CaseParams, page, wholeNumber } from "../shapes/common.js";
import { BadInput } from "../../domain/errors.js";
import { streamEvents } from "./live.js";
import { showEvent } from "./show.js";

const MOST = 2_000;

const Query = z.strictObject({
  cursor: wholeNumber(0, 999_999_999).optional().meta({ description: "此序号之后 events after this seq" }),
  limit: wholeNumber(1, MOST).optional(),
});

/** The timeline, oldest first; asked for as `text/event-stream` it goes on live, from `Last-Event-ID` on. */
export const eventsOfCase = route("GET /v1/cases/{id}/events", {
  tag: "cases",
  summary: "时间线 Timeline",
  description: "With `Accept: text/event-stream` the timeline goes on live: `id` is the `seq`, `event` the type, `data` the event as JSON. `Last-Event-ID` goes on after that `seq`.",
  params: CaseParams,
  query: Query,
  answer: page(EventOut),
  alsoAnswers: "text/event-stream",
  problems: ["not-found"],
  subject: theCase,
  async handle({ parts, caller, subject, query, req, res }) {
    if (wantsStream(req.headers.accept)) {
      await streamEvents({ parts, caller, subject, from: lastEventId(req.headers["last-event-id"]) ?? query.cursor ?? 0, res });
      return ANSWERED;
    }
    const limit = query.limit ?? MOST;
    const [people, rows] = await Promise.all([
      peopleOf(parts.deps.db, subject.id),
      parts.deps.db.caseEvent.findMany({ where: { caseId: subject.id, seq: { gt: query.cursor ?? 0 } }, orderBy: { seq: "asc" }, take: limit + 1 }),
    ]);
    const shown = rows.slice(0, limit);
    return {
      body: {
        items: shown.map((row) => showEvent(row, people, parts.deps.profile)),
        nextCursor: rows.length > limit ? String(shown.at(-1)?.seq ?? 0) : null,
      },
    };
  },
});

function wantsStream(accept: string | undefined): boolean {
  return (accept ?? "").split(",").some((type) => type.trim().toLowerCase().startsWith("text/event-stream"));
}

function lastEventId(header: string | string[] | undefined): number | undefined {
  if (header === undefined || header === "") return undefined;
  if (typeof header !== "string" || !/^\d{1,9}$/.test(header.trim())) throw new BadInput([{ pointer: "/Last-Event-ID", message: "应为事件序号 a sequence number" }]);
  return Number(header);
}

import type { z } from "zod";
import type { Command } from "../../domain/case/facts.js";
import { theCase, type TheCase } from "../access/the-case.js";
import { peopleOf, type CasePeople } from "../people/case-people.js";
import type { RouteKey } from "../permissions.js";
import { route, type Asked, type Route } from "../route.js";
import { CommandDone } from "../shapes/case-answers.js";
import { CaseParams } from "../shapes/common.js";
import { give } from "./give.js";

interface ConductSpec<B extends z.ZodType> {
  summary: string;
  description?: string;
  body: B;
  /** Builds the command from a checked body: names become partyIds, texts lose names. Throws BadInput, RuleRefusal. */
  command(asked: Asked<{ id: string }, object, z.output<B>, TheCase> & { people: CasePeople; today: string }): Command | Promise<Command>;
}

/** A route by which something happens to a case: one command, answered with the case's sequence number. */
export function caseRoute<B extends z.ZodType>(key: RouteKey, spec: ConductSpec<B>): Route {
  return route(key, {
    tag: "conduct",
    summary: spec.summary,
    ...(spec.description ? { description: spec.description } : {}),
    params: CaseParams,
    body: spec.body,
    answer: CommandDone,
    problems: ["rule-refusal"],
    subject: theCase,
    async handle(asked) {
      const { parts, caller, subject, workId } = asked;
      const people = await peopleOf(parts.deps.db, subject.id);
      const command = await spec.command({ ...asked, people, today: parts.deps.now().slice(0, 10) });
      return give({ parts, caller, workId, of: subject, command });
    },
  });
}

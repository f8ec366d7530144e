import { resolveCaller, type Caller } from "../auth/caller.js";
import type { CaseCommands } from "../api/case-commands.js";
import type { Parts } from "../api/parts.js";
import { mayCall } from "../api/permissions.js";
import { ApiProblem } from "../api/problems.js";
import { ANSWERED, type Route } from "../api/route.js";
import { fieldErrors } from "../api/shapes/field-errors.js";
import { acceptNotice } from "../commands/accept-notice.js";
import { draftClaim } from "../commands/claim-funds.js";
import type { Deps } from "../commands/deps.js";
import { fileCase } from "../commands/file-case.js";
import { importCalendar } from "../commands/import-calendar.js";
import { previewCase } from "../commands/preview-case.js";
import { sendCommand } from "../commands/send-command.js";
import type { CourtProfile } from "../domain/court-profile.js";
import { BadInput } from "../domain/errors.js";

const commands: CaseCommands = { fileCase, previewCase, sendCommand, acceptNotice, draftClaim, importCalendar };

interface Call {
  deps: Deps;
  caller: Caller;
  params?: Record<string, string>;
  body: unknown;
  /** The id of the work that it causes. */
  workId: string;
}

/**
 * Calls a route as someone of the court does, without the wire: right, scope, schema and handler are the API's own, so
 * that a scenario can do what a caller can do, and no more.
 * @throws what the handler throws: RuleRefusal, BadInput, Conflict, ApiProblem.
 */
export async function callRoute<A>(route: Route, { deps, caller, params = {}, body, workId }: Call): Promise<A> {
  if (!mayCall(route.access, caller)) throw new ApiProblem("right-lacking", `${caller.post}: ${route.key}`);
  // What routes that write read of these: nothing is streamed, counted or limited here.
  const parts = { deps, commands, metrics: { unknownOutcomes: { inc: () => undefined } }, temporalUrl: () => "" } as unknown as Parts;
  const subject = await route.subject?.({ parts, caller, params, access: route.access });
  const checked = checkBody(route, body);
  const nobody = undefined as never;
  const reply = await route.handle({ parts, caller, params, query: {}, body: checked, subject, workId, req: nobody, res: nobody });
  if (reply === ANSWERED) throw new Error(`${route.key} answers a stream`);
  if (reply.status === 202) throw new Error(`${route.key}: the outcome of ${workId} is unknown`);
  return reply.body as A;
}

/** A body as the route takes it. @throws BadInput with pointers into the body. */
export function checkBody(route: Route, body: unknown): unknown {
  const checked = (route.body ?? neverCalled(route)).safeParse(body);
  if (!checked.success) throw new BadInput(fieldErrors(checked.error));
  return checked.data;
}

function neverCalled(route: Route): never {
  throw new Error(`${route.key} takes no body`);
}

/** Whoever holds a post; or, where a task names someone of the post's team, that person with the team's post. */
export function holderOf(profile: CourtProfile, post: string, staffId?: string): Caller {
  const holder = profile.posts.find((p) => p.id === post)?.holder;
  const member = profile.teams.find((t) => t.leader === post)?.members.find((m) => m.staffId === staffId);
  const person = member ?? holder;
  const caller = person && resolveCaller(profile, { post, ...person }, "bearer");
  if (!caller) throw new Error(`the profile has no post ${post}`);
  return caller;
}

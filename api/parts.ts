import type { Logger } from "pino";
import type { Authenticator } from "../auth/authenticator.js";
import type { Deps } from "../commands/deps.js";
import type { Templates } from "../documents/template.js";
import type { ReconcileDeps } from "../commands/reconcile.js";
import type { CaseCommands } from "./case-commands.js";
import type { EventFeed } from "./cases/feed.js";
import type { Limits } from "./http/limits.js";
import type { Metrics } from "./http/metrics.js";
import type { Streams } from "./http/streams.js";

/** What `createApi` is made with. */
export interface ApiSettings {
  deps: Deps;
  commands: CaseCommands;
  authenticator: Authenticator;
  /** `whsec_` + base64; two while one replaces the other. */
  bankSecrets: readonly string[];
  /** R01: the way to the bank's statements; absent, a day cannot be reconciled here. */
  bank?: ReconcileDeps["bank"];
  /** Address of the Temporal UI as people open it (behind our sign-in), without a slash at its end. */
  temporalUiUrl: string;
  temporalNamespace: string;
  logger: Logger;
  /** The product's version, for the documents. */
  version: string;
  /** True behind https. */
  https?: boolean;
  /** Folder of the built console; absent or missing: no pages at `/`. */
  consoleDir?: string;
  limits?: Partial<Limits>;
  /** How long a request may wait before it is answered 503; 20 s when absent. */
  answerWithinMs?: number;
  /** The words of the court's documents; the shipped ones of its profile when absent. */
  templates?: Templates;
  /** True in tests: an answer that is not as its schema says is a bug. */
  checkAnswers?: boolean;
}

/** What a handler has at hand. */
export interface Parts extends Omit<ApiSettings, "templates"> {
  /** Read when they are first needed. */
  templates(): Templates;
  feed: EventFeed;
  streams: Streams;
  metrics: Metrics;
  /** The link of a workflow in the Temporal UI. */
  temporalUrl(workflowId: string): string;
}

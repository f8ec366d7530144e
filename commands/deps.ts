import type { Client } from "@temporalio/client";
import type { Db } from "../activities/store/db.js";
import type { CourtProfile } from "../domain/court-profile.js";
import type { CalendarYears } from "../domain/time/calendar.js";
import type { Instant } from "../domain/time/court-date.js";

/** The way to Temporal, which can be away for a while. */
export interface TemporalLink {
  /** @throws OutsideFailure("temporal") while it is away. */
  client(): Promise<Client>;
  isUp(): boolean;
  /** Why it is away, in one sentence. */
  readonly reason: string | undefined;
}

/** What commands need of the process that gives them. */
export interface Deps {
  db: Db;
  temporal: TemporalLink;
  profile: CourtProfile;
  /** The calendars shipped, with those imported since. */
  calendars(): Promise<CalendarYears>;
  now(): Instant;
  /** Under `simulate`: how far the server's clock runs ahead for the case being filed. */
  clockAheadMs?: number;
  /** The cases' queue where it is not the usual one: tests that share a server have one each. */
  taskQueue?: string;
  /** Bounds of a run, where tests force a new one. */
  bounds?: { events: number; messages: number };
  /** How long a workflow task may take, where a test has it ask for more time. */
  taskTimeoutMs?: number;
}

/** Who gives a command. */
export interface Giver {
  post: string;
  staffId: string;
  name: string;
}

/** Something with this key is there already, with other content. HTTP 409. */
export class Conflict extends Error {
  override readonly name = "Conflict";
  constructor(
    readonly because: string,
    /** What it collides with, for the reader: a case number, a serial. */
    readonly existing?: string,
  ) {
    super(because);
  }
}

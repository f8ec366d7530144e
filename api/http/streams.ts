import type { Response } from "express";
import type { Caller } from "../../auth/caller.js";
import type { Limits } from "./limits.js";
import { tooMuch } from "./limits.js";

const HEARTBEAT_MS = 15_000;
/** A reader that far behind is let go; it comes back with its Last-Event-ID. */
const MOST_WAITING = 1024 * 1024;

/** One open stream of server-sent events. */
export interface Stream {
  /** False when the reader is gone or too slow. */
  send(event: { id: number; event: string; data: unknown }): boolean;
  end(): void;
  onEnd(listener: () => void): void;
  readonly ended: boolean;
}

/** All open streams of a process: counted, kept alive, and ended together when the process stops. */
export interface Streams {
  open(res: Response, caller: Caller): Stream;
  endAll(): void;
  count(): number;
}

export function createStreams(limits: Pick<Limits, "streams" | "streamsPerCaller">, onCount: (n: number) => void): Streams {
  const open = new Map<Stream, string>();
  return {
    open(res, caller) {
      const who = `${caller.post}/${caller.staffId}`;
      const mine = [...open.values()].filter((w) => w === who).length;
      if (open.size >= limits.streams || mine >= limits.streamsPerCaller) throw tooMuch("同时打开的实时时间线过多。Too many live timelines are open.");
      const stream = startStream(res);
      open.set(stream, who);
      onCount(open.size);
      stream.onEnd(() => {
        open.delete(stream);
        onCount(open.size);
      });
      return stream;
    },
    endAll() {
      for (const stream of [...open.keys()]) stream.end();
    },
    count: () => open.size,
  };
}

function startStream(res: Response): Stream {
  res.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-accel-buffering": "no", connection: "keep-alive",
  });
  res.write("retry: 2000\n\n");
  const heartbeat = setInterval(() => res.write(": still here\n\n"), HEARTBEAT_MS);
  heartbeat.unref();
  const listeners: (() => void)[] = [];
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    clearInterval(heartbeat);
    res.end();
    for (const listener of listeners) listener();
  };
  res.on("close", end);
  res.on("error", end);
  return {
    send({ id, event, data }) {
      if (ended) return false;
      res.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      if (res.writableLength > MOST_WAITING) end();
      return !ended;
    },
    end,
    onEnd: (listener) => void listeners.push(listener),
    get ended() {
      return ended;
    },
  };
}

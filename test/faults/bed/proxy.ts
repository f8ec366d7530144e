/** A way between the workers and the court systems that a test can hold or cut at an exact moment. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import { Agent, request } from "undici";

/** One request on its way, or the answer to it. */
export interface Meeting {
  path: string;
  body: string;
}

export interface Trap {
  /** Which requests. */
  when: (meeting: Meeting) => boolean;
  /** Before the system hears of it, or after it has done it and answered. */
  at: "request" | "answer";
  /** `cut` destroys the connection; `hold` keeps it until `letGo`. */
  then: "cut" | "hold";
  /** How many it meets. Default 1. */
  times?: number;
}

export interface SetTrap {
  /** Resolves at the first meeting. */
  met: Promise<Meeting>;
  /** Ends the trap; what is held goes on, or is cut. */
  letGo(how: "pass" | "cut"): void;
}

interface Live extends Trap {
  left: number;
  meet: (meeting: Meeting) => void;
  released: Promise<"pass" | "cut">;
}

export interface Proxy {
  port: number;
  trap(trap: Trap): SetTrap;
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1 and passes everything on to `upstream`. */
export async function startProxy(upstream: string): Promise<Proxy> {
  const traps = new Set<Live>();
  const agent = new Agent({ pipelining: 0, keepAliveTimeout: 1, connections: 256 });
  const server = createServer((req, res) => {
    pass(req, res, { upstream, agent, traps }).catch(() => req.socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    trap(trap) {
      let meet!: (m: Meeting) => void;
      let release!: (how: "pass" | "cut") => void;
      const met = new Promise<Meeting>((resolve) => (meet = resolve));
      const released = new Promise<"pass" | "cut">((resolve) => (release = resolve));
      const live: Live = { ...trap, left: trap.times ?? 1, meet, released };
      traps.add(live);
      return {
        met,
        letGo(how) {
          traps.delete(live);
          release(how);
        },
      };
    },
    close: () => close(server, agent),
  };
}

interface Way {
  upstream: string;
  agent: Agent;
  traps: Set<Live>;
}

async function pass(req: IncomingMessage, res: ServerResponse, { upstream, agent, traps }: Way): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const meeting: Meeting = { path: req.url ?? "/", body: body.toString("utf8") };
  if ((await caught(traps, "request", meeting)) === "cut") return void req.socket.destroy();
  const { host: _host, connection: _connection, "content-length": _length, ...headers } = req.headers;
  const answer = await request(`${upstream}${meeting.path}`, { method: (req.method ?? "POST") as "POST", headers, body, dispatcher: agent, headersTimeout: 90_000 });
  const bytes = Buffer.from(await answer.body.arrayBuffer());
  if ((await caught(traps, "answer", meeting)) === "cut") return void req.socket.destroy();
  const { "transfer-encoding": _coding, connection: _closing, ...back } = answer.headers;
  res.writeHead(answer.statusCode, back);
  res.end(bytes);
}

async function caught(traps: Set<Live>, at: Trap["at"], meeting: Meeting): Promise<"pass" | "cut"> {
  const trap = [...traps].find((t) => t.at === at && t.left > 0 && t.when(meeting));
  if (!trap) return "pass";
  trap.left -= 1;
  trap.meet(meeting);
  return trap.then === "cut" ? "cut" : trap.released;
}

async function close(server: Server, agent: Agent): Promise<void> {
  server.closeAllConnections();
  const closed = once(server, "close");
  server.close();
  await closed;
  await agent.destroy();
}

/** A whole court with its API and pages: own database, simulator and worker, the real console. */
import { createHmac, randomUUID } from "node:crypto";
import { pino } from "pino";
import { fileURLToPath } from "node:url";
import { startApiServer } from "../../../api/main.js";
import { createAuthenticator } from "../../../auth/authenticator.js";
import { issueSignInToken, signInUrl } from "../../../auth/sign-in.js";
import { issueToken } from "../../../auth/token.js";
import { acceptNotice } from "../../../commands/accept-notice.js";
import { draftClaim } from "../../../commands/claim-funds.js";
import { fileCase } from "../../../commands/file-case.js";
import { importCalendar } from "../../../commands/import-calendar.js";
import { previewCase } from "../../../commands/preview-case.js";
import { sendCommand } from "../../../commands/send-command.js";
import { bankClient } from "../../../court-systems/bank/client.js";
import { instantOfMs } from "../../../domain/time/court-date.js";
import { ensureGenerated } from "../../../setup/generated.js";
import { startCourt, type TestCourt } from "../../support/court.js";

const SECRET = "secret-of-an-invented-installation-for-pages";
const BANK_SECRET = Buffer.from("secret-of-an-invented-bank-for-pages");

export interface CourtPages {
  court: TestCourt;
  url: string;
  /** The link that signs in whoever holds a post, as it is printed at the start. */
  link(post: string, next?: string): Promise<string>;
  /** Files a case as the filing division and waits until its team has it. */
  file(filing: Record<string, unknown>): Promise<string>;
  /** The number of a case. */
  number(caseId: string): Promise<string>;
  /** Tells the court of money, as the bank does; `known: false` is a notice of which the bank itself knows nothing. */
  notice(of: { serial: string; account: string; amount: string; payer: string }, known?: boolean): Promise<void>;
  /** Takes the API away, so that the pages find nobody. */
  stopApi(): Promise<void>;
  stop(): Promise<void>;
}

export async function startCourtPages(): Promise<CourtPages> {
  await ensureGenerated(undefined, ["console"]);
  const court = await startCourt();
  const { deps } = court;
  const server = await startApiServer({
    deps, logger: pino({ level: "silent" }), host: "127.0.0.1", port: 0,
    commands: { fileCase, previewCase, sendCommand, acceptNotice, draftClaim, importCalendar },
    authenticator: createAuthenticator({ secret: SECRET, court: deps.profile }),
    bank: bankClient({ baseUrl: court.simulatorUrl, settings: deps.profile.systems.bank }),
    bankSecrets: [`whsec_${BANK_SECRET.toString("base64")}`],
    temporalUiUrl: "http://127.0.0.1:8233", temporalNamespace: "default",
    consoleDir: fileURLToPath(new URL("../../../console/dist", import.meta.url)), version: "0.0.0", checkAnswers: true,
  });
  let serving = true;
  const holderOf = (id: string) => {
    const post = deps.profile.posts.find((p) => p.id === id);
    if (!post) throw new Error(`no post ${id}`);
    return { post: id, ...post.holder };
  };
  const pages: CourtPages = {
    court,
    url: server.url,
    link: async (post, next) => signInUrl(server.url, await issueSignInToken(holderOf(post), SECRET), next),
    async file(filing) {
      const response = await fetch(`${server.url}/v1/cases`, {
        method: "POST", headers: { "authorization": `Bearer ${await issueToken(holderOf("filing"), SECRET)}`, "content-type": "application/json" }, body: JSON.stringify(filing),
      });
      const body = (await response.json()) as { id: string };
      if (response.status !== 201) throw new Error(`filing was answered ${response.status}: ${JSON.stringify(body)}`);
      await court.until(body.id, (f) => f.assignment !== undefined);
      return body.id;
    },
    number: async (caseId) => (await court.file(caseId)).caseNumber,
    async notice(of, known = true) {
      const at = instantOfMs(Date.now());
      if (known) await court.simulator.admin.arrive(of, at);
      const body = JSON.stringify({ ...of, at });
      const id = randomUUID();
      const stamp = String(Math.floor(Date.now() / 1000));
      const mac = createHmac("sha256", BANK_SECRET).update(`${id}.${stamp}.${body}`).digest("base64");
      const response = await fetch(`${server.url}/v1/funds/arrivals`, {
        method: "POST", headers: { "content-type": "application/json", "webhook-id": id, "webhook-timestamp": stamp, "webhook-signature": `v1,${mac}` }, body,
      });
      if (response.status !== 202) throw new Error(`the notice was answered ${response.status}: ${await response.text()}`);
    },
    async stopApi() {
      if (serving) await server.stop();
      serving = false;
    },
    async stop() {
      await pages.stopApi();
      await court.stop();
    },
  };
  return pages;
}

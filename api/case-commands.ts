import type { fileCase } from "../commands/file-case.js";
import type { sendCommand } from "../commands/send-command.js";
import type { previewCase } from "../commands/preview-case.js";
import type { acceptNotice } from "../commands/accept-notice.js";
import type { draftClaim } from "../commands/claim-funds.js";
import type { importCalendar } from "../commands/import-calendar.js";

/** What the API asks of the services behind it; a test hands in its own. */
export interface CaseCommands {
  fileCase: typeof fileCase;
  previewCase: typeof previewCase;
  sendCommand: typeof sendCommand;
  acceptNotice: typeof acceptNotice;
  draftClaim: typeof draftClaim;
  importCalendar: typeof importCalendar;
}

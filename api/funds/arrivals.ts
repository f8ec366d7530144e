import { z } from "zod";
import { route } from "../route.js";
import { InstantIn, line, PositiveYuan } from "../shapes/common.js";
import { BankAccount } from "../shapes/filing.js";

const Serial = z.string().trim().min(1).max(200).regex(/^[\x21-\x7e]+$/, "应为可见 ASCII 字符 visible ASCII characters");

const Notice = z.strictObject({
  serial: Serial.meta({ description: "银行流水号 the bank's serial number" }),
  account: z.string().trim().regex(/^[0-9A-Za-z-]{1,64}$/, "应为账号 an account number"),
  amount: PositiveYuan,
  payer: line(200).optional(),
  at: InstantIn.meta({ description: "到账时刻（R29 由此起算） when it arrived" }),
  payerAccount: BankAccount.optional(),
  currency: z.string().regex(/^[A-Z]{3}$/, "应为三字母币种 three letters").optional(),
  reverses: Serial.optional().meta({ description: "冲正的流水号 the serial that it takes back" }),
}).meta({ id: "ArrivalNotice" });

/** R27: the bank's notice of money, signed (Standard Webhooks), once by its serial. */
export const arrivals = route("POST /v1/funds/arrivals", {
  tag: "funds",
  summary: "到账通知 The bank's notice of arrival",
  description: "Signed as Standard Webhooks say: `webhook-id`, `webhook-timestamp`, `webhook-signature: v1,…`, HMAC-SHA256 over `id.timestamp.body`.",
  body: Notice,
  answer: z.strictObject({ arrivalId: z.string(), matched: z.boolean().meta({ description: "false：不明款 unidentified funds" }) }).meta({ id: "ArrivalAccepted" }),
  status: 202,
  problems: ["signature-refused", "conflict"],
  keepsRefusals: "notice",
  async handle({ parts, body }) {
    return { body: await parts.commands.acceptNotice(parts.deps, body) };
  },
});

/** Every environment variable that the product knows, with what is accepted for it. The messages are for people. */
import { z } from "zod";

const port = (byDefault: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number from 1 to 65535")
    .transform(Number)
    .refine((n) => n >= 1 && n <= 65535, "must be a port number from 1 to 65535")
    .default(byDefault);

const url = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), `must be an address like ${example}`);

const web = (example: string) => url(["http:", "https:"], example);
const path = z.string();

const fields = z.object({
  ZHIXING_PORT: port(3000),
  TEMPORAL_UI_PORT: port(8233),
  TEMPORAL_PORT: port(7233),
  COURT_SYSTEMS_PORT: port(4000),
  ZHIXING_DATA_DIR: path.optional(),
  ZHIXING_COURT: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "must be the name of a profile in courts/, like nanzhao").default("nanzhao"),
  ZHIXING_LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], "must be one of trace, debug, info, warn, error, fatal, silent")
    .default("info"),
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgresql://user:password@host:5432/zhixing").optional(),
  TEMPORAL_ADDRESS: z.string().regex(/^(\[[0-9a-fA-F:]+\]|[^\s:/]+):\d{1,5}$/, "must be host:port, like temporal.court.local:7233").optional(),
  TEMPORAL_NAMESPACE: z.string().regex(/^\S+$/, "must be the name of a namespace").default("default"),
  TEMPORAL_TLS: z
    .enum(["true", "false", "1", "0"], "must be true or false")
    .transform((text) => text === "true" || text === "1")
    .optional(),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: path.optional(),
  TEMPORAL_TLS_CLIENT_CERT_PATH: path.optional(),
  TEMPORAL_TLS_CLIENT_KEY_PATH: path.optional(),
  TEMPORAL_TLS_SERVER_NAME: z.string().optional(),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_CLI: path.optional(),
  TEMPORAL_UI_UPSTREAM: web("http://127.0.0.1:8080").optional(),
  COURT_SYSTEMS_URL: web("http://127.0.0.1:4000").optional(),
  ZHIXING_BANK_WEBHOOK_SECRET: z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, "must be whsec_ followed by base64 of at least 24 bytes").optional(),
  ZHIXING_OIDC_ISSUER: web("https://id.court.local/realms/court").optional(),
  ZHIXING_OIDC_AUDIENCE: z.string().optional(),
  ZHIXING_OIDC_JWKS_URL: web("https://id.court.local/realms/court/keys").optional(),
});

export type SettingName = keyof z.input<typeof fields>;

const portNames = ["ZHIXING_PORT", "TEMPORAL_UI_PORT", "TEMPORAL_PORT", "COURT_SYSTEMS_PORT"] as const;

/** Beside each value alone: two parts want one port, half of a pair is missing. */
export const settingsSchema = fields.superRefine((s, context) => {
  const wrong = (name: SettingName, message: string) => context.addIssue({ code: "custom", path: [name], message });
  portNames.forEach((name, i) => {
    const other = portNames.slice(0, i).find((earlier) => s[earlier] === s[name]);
    if (other) wrong(name, `is the same port as ${other}; give one of them another`);
  });
  const together = (one: SettingName, two: SettingName) => {
    if ((s[one] === undefined) !== (s[two] === undefined)) {
      const [present, absent] = s[one] === undefined ? [two, one] : [one, two];
      wrong(absent, `is needed beside ${present}`);
    }
  };
  together("ZHIXING_OIDC_ISSUER", "ZHIXING_OIDC_AUDIENCE");
  if (s.ZHIXING_OIDC_JWKS_URL !== undefined && s.ZHIXING_OIDC_ISSUER === undefined) wrong("ZHIXING_OIDC_ISSUER", "is needed beside ZHIXING_OIDC_JWKS_URL");
  together("TEMPORAL_TLS_CLIENT_CERT_PATH", "TEMPORAL_TLS_CLIENT_KEY_PATH");
});

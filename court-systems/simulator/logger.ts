/** What the simulator logs with; a pino logger fits. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const SILENT: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

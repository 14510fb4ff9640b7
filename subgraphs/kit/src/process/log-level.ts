/** From the most lines to none, as pino knows them. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

type LogLevel = (typeof LOG_LEVELS)[number];

/** The level of that name; `info` for any other, of which the settings say that it is wrong. */
export function logLevelOf(name: string | undefined): LogLevel {
  return LOG_LEVELS.find((level) => level === name) ?? "info";
}

import { type Logger, pino } from "pino";

/** One JSON line per event on stdout; never a value that a person could be known by. */
export function createLog(name: string): Logger {
  return pino({ base: { name, pid: process.pid } });
}

/** What may be logged of an unexpected error: kind, code and place, not its message, which may quote a row. */
export function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error ? error.code : undefined;

  return { kind: error.name, code, stack: error.stack?.split("\n").filter((line) => line.startsWith("    at ")) };
}

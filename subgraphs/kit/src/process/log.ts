import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import { type Logger, pino } from "pino";
import { type Environment, tellsDatabaseErrors } from "./config.js";
import { logLevelOf } from "./log-level.js";
import { withoutValues } from "./without-values.js";

/** One JSON line per event on stdout; never a value that a person could be known by. */
export function createLog(name: string, { LOG_LEVEL }: Environment = process.env): Logger {
  return pino({ base: { name, pid: process.pid }, level: logLevelOf(LOG_LEVEL) });
}

/** PostgreSQL's code of an error. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * The loggable parts of an unexpected error: kind, code and place, not its message, which may quote a row. A database
 * error cannot be understood without it, and has it in development and in tests, unless its rows may be of real people.
 */
export function describeFault(error: unknown, environment: Environment = process.env): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error ? error.code : undefined;
  const isDatabaseError = typeof code === "string" && SQLSTATE.test(code);
  const quoted =
    isDatabaseError && tellsDatabaseErrors(environment) ? { message: withoutValues(error.message, code) } : {};

  return { kind: error.name, code, ...quoted, stack: placesOf(error) };
}

/** The message begins the stack, and a line of it may look like a place. */
function placesOf({ message, stack = "" }: Error): string[] {
  const end = stack.indexOf(message) + message.length;

  return stack
    .slice(end)
    .split("\n")
    .filter((line) => line.startsWith("    at "));
}

/** For Apollo Server, whose own lines quote errors: only their kind and place are logged. */
export function apolloLogger(log: Logger): NonNullable<ApolloServerOptions<BaseContext>["logger"]> {
  const tell = (level: "warn" | "error") => (fault: unknown) => {
    const { stack } = new Error("Apollo Server has logged.");
    log[level]({ ...describeFault(fault), stack: stack?.split("\n").slice(2, 6) }, "Apollo Server");
  };

  return { debug: () => {}, info: () => {}, warn: tell("warn"), error: tell("error") };
}

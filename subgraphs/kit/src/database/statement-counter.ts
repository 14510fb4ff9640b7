import type { LogContext, Logger } from "@mikro-orm/core";
import type { DryRun } from "../dry-run/dry-run.js";

/** What one request has done so far. */
export interface StatementCount {
  statements: number;
  /** Rows that it has left in the disclosure log. */
  disclosures: number;
}

/** What driver and logger get to know of the request that sends a statement; functions, because MikroORM copies objects in it. */
interface RequestContext {
  readonly countStatement: () => void;
  readonly dryRun?: () => DryRun;
}

/** The logger context of an entity manager whose statements count and, in a dry run, are noted. */
export function countInto(count: StatementCount, dryRun: DryRun | null = null): RequestContext {
  return {
    countStatement: () => {
      count.statements += 1;
    },
    ...(dryRun && { dryRun: () => dryRun }),
  };
}

/** The dry run to which a statement of this logger context belongs. */
export function dryRunOf(context: object = {}): DryRun | null {
  return "dryRun" in context && typeof context.dryRun === "function" ? context.dryRun() : null;
}

/** Whether a statement only begins, ends or sets up a transaction. */
export function isOfSession(statement: string): boolean {
  return SESSION.test(statement);
}

const SESSION = /^\s*(begin|commit|rollback|savepoint|release|select set_config)/i;

/** Counts statements per request instead of printing them: a statement's parameters are personal data. */
export class StatementCounter implements Logger {
  log(): void {}
  error(): void {}
  warn(): void {}
  setDebugMode(): void {}

  isEnabled(namespace: string): boolean {
    return namespace === "query";
  }

  /** The transaction's own begin, `set_config` and commit are not counted. */
  logQuery(context: { query?: string } & LogContext): void {
    const { countStatement } = context;
    if (typeof countStatement === "function" && !isOfSession(context.query ?? "")) countStatement();
  }
}

import type { LogContext, Logger } from "@mikro-orm/core";

/** What one request has done so far. */
export interface StatementCount {
  statements: number;
  /** Rows that it has left in the disclosure log. */
  disclosures: number;
}

/** The logger context of an entity manager whose statements count; a function, because MikroORM copies objects in it. */
export function countInto(count: StatementCount): { countStatement: () => void } {
  return {
    countStatement: () => {
      count.statements += 1;
    },
  };
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
    if (typeof countStatement === "function" && !SESSION.test(context.query ?? "")) countStatement();
  }
}

import {
  type AbortQueryOptions,
  isRaw,
  type LoggingOptions,
  type QueryResult,
  raw,
  type Transaction,
} from "@mikro-orm/core";
import { type EntityManager, NativeQueryBuilder, PostgreSqlConnection, PostgreSqlDriver } from "@mikro-orm/postgresql";
import { CompiledQuery } from "kysely";
import { bindValues } from "./bind-values.js";
import { dryRunOf, isOfSession } from "./statement-counter.js";

export type Statement = Parameters<PostgreSqlConnection["execute"]>[0];
export type StatementParameters = Parameters<PostgreSqlConnection["execute"]>[1];

/** When each running transaction began, by the database's clock. */
const BEGAN = new WeakMap<object, string>();
/** Sent at the beginning of each transaction of an entity manager with a session: the same statement also asks when that was. */
const SESSION = /^select set_config\(/;

/**
 * Sends every value beside its statement's text. MikroORM writes them into the text, where `pg_stat_activity`,
 * `pg_stat_statements` and, when a statement fails, the server's log would show a person's pseudonym.
 */
export class BindingConnection extends PostgreSqlConnection {
  override async execute<T extends QueryResult | object>(
    query: Statement,
    parameters: StatementParameters = [],
    method: "all" | "get" | "run" = "all",
    transaction?: Transaction,
    { signal, inflightQueryAbortStrategy, ...context }: LoggingOptions & AbortQueryOptions = {},
  ): Promise<T> {
    await this.ensureConnection();
    const { sql, params } = toFragment(query, parameters);
    const isSession = transaction !== undefined && SESSION.test(sql);
    const { text, values } = bindValues(isSession ? `${sql}, now()::text as began` : sql, params, this.platform);

    return this.executeQuery(
      text,
      async () => {
        const statement = CompiledQuery.raw(text, [...values]);
        const result = await (transaction ?? this.getClient()).executeQuery(statement, {
          ...(signal && { signal }),
          ...(inflightQueryAbortStrategy && { inflightQueryAbortStrategy }),
        });
        if (!isOfSession(text)) dryRunOf(context)?.noteStatement(text, result.rows.length);
        if (isSession) BEGAN.set(transaction, String(Object(result.rows[0]).began));

        return this.transformRawResult<T>(result, method);
      },
      context,
    );
  }

  /** A stream would be sent with its values in the text. */
  override stream(): never {
    throw new Error("Statements are not streamed: MikroORM would write their values into the text.");
  }
}

/** MikroORM's driver for PostgreSQL, with bound values. */
export class BindingDriver extends PostgreSqlDriver {
  protected override readonly connection = new BindingConnection(this.config);
}

/** When the manager's transaction began, in microseconds and as PostgreSQL writes it; null outside one, or without a session. */
export function beginOfTransaction(em: EntityManager): string | null {
  const transaction = em.getTransactionContext<Transaction & object>();

  return (transaction && BEGAN.get(transaction)) ?? null;
}

function toFragment(query: Statement, parameters: StatementParameters): { sql: string; params: readonly unknown[] } {
  if (query instanceof NativeQueryBuilder) return query.toRaw();
  if (isRaw(query)) return query;

  return Array.isArray(parameters) ? { sql: query, params: parameters } : raw(query, parameters);
}

import type { EntityManager } from "@mikro-orm/postgresql";

/** The rows of an SQL statement, which counts as one of the request's: MikroORM does not tell so of its own `execute`. */
export function runSql<Row>(em: EntityManager, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return em.execute<Row[]>(sql, parameters, "all", em.getLoggerContext());
}

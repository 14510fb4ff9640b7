import type { EntityManager } from "@mikro-orm/postgresql";

/** The rows of an SQL statement, which counts as one of the request's: MikroORM's `execute` alone passes no logger context. */
export function runSql<Row>(em: EntityManager, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return em.execute<Row[]>(sql, parameters, "all", em.getLoggerContext());
}

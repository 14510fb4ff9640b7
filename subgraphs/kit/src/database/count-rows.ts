import type { EntityManager } from "@mikro-orm/postgresql";
import { setSessionVariables } from "./session-variables.js";

/** Under which row-level security shows the rows of every authority, to be counted; and room to count them without files on disk. */
const FIGURES = { "app.task": "FIGURES", work_mem: "64MB" };

/**
 * The rows of an SQL statement that counts over the files of all authorities, in a transaction of its own: nothing else of the
 * request sees them. The statement returns counts and durations, and a row about one case or person only to freeze figures.
 */
export async function countRows<Row>(em: EntityManager, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  return em.fork().transactional(async (transaction) => {
    await setSessionVariables(transaction, FIGURES);

    return transaction.execute<Row[]>(sql, parameters, "all", em.getLoggerContext());
  });
}

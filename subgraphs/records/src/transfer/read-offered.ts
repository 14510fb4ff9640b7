import { setSessionVariables } from "@kim-hub/kit/session-variables";
import type { EntityManager } from "@mikro-orm/postgresql";

/** Reads another authority's file in the one moment of taking it over. */
export async function readOffered<T>(transaction: EntityManager, read: (em: EntityManager) => Promise<T>): Promise<T> {
  const em = transaction.fork({ keepTransactionContext: true });
  await setSessionVariables(em, { "app.task": "TRANSFER" });
  const rows = await read(em);
  await setSessionVariables(em, { "app.task": "" });

  return rows;
}

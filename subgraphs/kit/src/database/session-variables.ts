import type { EntityManager } from "@mikro-orm/postgresql";

/** Sets the variables that the policies of row-level security read, until the current transaction ends. */
export async function setSessionVariables(
  em: EntityManager,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const calls = Object.keys(variables).map(() => "set_config(?, ?, true)");
  await em.execute(`select ${calls}`, Object.entries(variables).flat());
}

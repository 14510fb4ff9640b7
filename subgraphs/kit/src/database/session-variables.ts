import type { EntityManager } from "@mikro-orm/postgresql";

/** Sets what the policies of row-level security go by, until the transaction under way ends. */
export async function setSessionVariables(
  em: EntityManager,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const calls = Object.keys(variables).map(() => "set_config(?, ?, true)");
  await em.execute(`select ${calls}`, Object.entries(variables).flat());
}

import type { PolicyDef } from "@mikro-orm/core";

/** The SQL that gives a test's table these policies. */
export function createPolicies(table: string, policies: readonly PolicyDef[]): string {
  return policies
    .map(({ name, command = "all", using, check }) => {
      const conditions = [using && `using (${using})`, check && `with check (${check})`].filter(Boolean);

      return `create policy "${name}" on "${table}" for ${command} ${conditions.join(" ")};`;
    })
    .join("\n");
}

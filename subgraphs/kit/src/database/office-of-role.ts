import { CLERK_ROLES, officeOfClerk } from "@kim-hub/offices/callers";
import type { EntityManager } from "@mikro-orm/postgresql";

/** Tells the functions of a database in which office a role works, by the registry: null for who works in none. */
export async function createOfficeOfRole(em: EntityManager): Promise<void> {
  const cases = CLERK_ROLES.map((role) => `when '${role}' then '${officeOfClerk(role)}'`).join(" ");
  await em.execute(`
    create or replace function office_of_role(role text) returns text language sql immutable
      set search_path = pg_catalog as $$ select case role ${cases} end $$;
    revoke execute on function office_of_role from public`);
}

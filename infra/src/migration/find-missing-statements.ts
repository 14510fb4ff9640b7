import { randomBytes } from "node:crypto";
import { createOrm, type DatabaseDefinition } from "@kim-hub/kit/database";
import { migrate } from "@kim-hub/kit/migrate";
import { listMissingStatements } from "@kim-hub/kit/missing-statements";
import { type Login, provisionDatabase } from "@kim-hub/postgres/provision";

/**
 * The SQL by which an office's entities are ahead of its migrations; empty when they agree. The migrations run on a new database of
 * the server, whose superuser the URL names and which keeps it: a server whose data is worth nothing.
 */
export async function findMissingStatements(definition: DatabaseDefinition, adminUrl: string): Promise<string> {
  const database = `migrations_${randomBytes(4).toString("hex")}`;
  const login = (role: string): Login => ({ name: `${database}_${role}`, password: role });
  const owner = login("owner");
  await provisionDatabase({ adminUrl, database, owner, application: login("application") });
  const ownerUrl = Object.assign(new URL(adminUrl), {
    username: owner.name,
    password: owner.password,
    pathname: `/${database}`,
  }).href;
  await migrate(definition, ownerUrl);
  const orm = createOrm(definition, ownerUrl);
  try {
    return await listMissingStatements(orm);
  } finally {
    await orm.close();
  }
}

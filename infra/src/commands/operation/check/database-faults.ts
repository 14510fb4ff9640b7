import { listPendingMigrations } from "@kim-hub/kit/migrate";
import { withClient } from "@kim-hub/postgres/with-client";
import type { SubgraphName } from "../../../installation/subgraphs.js";
import { DATABASES } from "../../../installation/tables.js";
import { describeDatabaseFault, placeOf } from "../../database/database-fault.js";
import { type Moment, readGap } from "./clock-gap.js";

interface Rights {
  readonly rolsuper: boolean;
  readonly rolbypassrls: boolean;
  readonly maychange: boolean;
  readonly owned: number;
  readonly now: Date;
}

/** Of the role itself and of whatever it is a member of. */
const RIGHTS = `
  select rolsuper, rolbypassrls, rolcreaterole or rolcreatedb or rolreplication as maychange,
         (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned, clock_timestamp() as now
    from pg_roles where rolname = current_user`;

/** What is wrong with a database as its application role finds it. */
export async function listDatabaseFaults(
  url: string,
): Promise<{ rights: readonly string[]; clocks: readonly string[] }> {
  const sent = Date.now();
  const { rows } = await withClient(url, (client) => client.query<Rights>(RIGHTS)).catch((error: unknown) => {
    throw describeDatabaseFault(error, url);
  });
  const [role] = rows;
  const moment: Moment = { sent, received: Date.now(), told: role?.now.getTime() ?? 0, coarseness: 0 };
  const place = placeOf(url);
  const rights = [
    ...(role?.rolsuper ? [`${place} is a superuser; who answers requests may be none.`] : []),
    ...(role?.rolbypassrls ? [`${place} bypasses row-level security, which has to bind it.`] : []),
    ...(role?.maychange ? [`${place} may make roles or databases, or replicate; it needs none of these.`] : []),
    ...(Number(role?.owned) > 0
      ? [`${place} owns ${role?.owned} tables or views; the owner role alone may own any.`]
      : []),
  ];

  return { rights, clocks: readGap(`the database server of ${place}`, moment) };
}

/** What separates the database from this release; read as its owner, who alone sees it. */
export async function listMigrationFaults(name: SubgraphName, ownerUrl: string): Promise<readonly string[]> {
  const pending = await listPendingMigrations(DATABASES[name], ownerUrl).catch((error: unknown) => {
    throw describeDatabaseFault(error, ownerUrl);
  });

  return pending.length === 0
    ? []
    : [`${placeOf(ownerUrl)} lacks ${pending.length} migrations of this release: run kim-hub migrate ${name}.`];
}

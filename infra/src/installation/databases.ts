import { join } from "node:path";
import { everyOf, recordOf } from "@kim-hub/offices/record-of";
import { type PostgresOptions, type RunningPostgres, startPostgres } from "@kim-hub/postgres/embedded";
import { type Login, provisionDatabase } from "@kim-hub/postgres/provision";
import { requireQuietRole } from "@kim-hub/postgres/quiet-role";
import type { DatabaseUrls, HubConfig } from "./config.js";
import type { Passwords } from "./secrets.js";
import { databaseName, SUBGRAPHS, type SubgraphName } from "./subgraphs.js";

/** Settings of the embedded server, by the names that postgresql.conf uses. */
export type PostgresSettings = NonNullable<PostgresOptions["settings"]>;

/** The embedded server, or null if every database is on an external one. */
export async function startServer(
  { dataDirectory, ports, external, own }: HubConfig,
  { superuser }: Passwords,
  settings: PostgresSettings = {},
): Promise<RunningPostgres | null> {
  if (own.every((name) => external[name])) return null;

  return startPostgres({
    directory: join(dataDirectory, "postgres"),
    port: ports.postgres,
    superuserPassword: superuser,
    settings,
  });
}

/** The URL of each subgraph's database; known before the server runs. */
export function planDatabases(
  { external, ports }: HubConfig,
  passwords: Passwords,
): Readonly<Record<SubgraphName, DatabaseUrls>> {
  const plan = (name: SubgraphName): DatabaseUrls => {
    const given = external[name];
    if (given) return given;
    const { database, owner, application } = embedded(name, passwords);
    const url = (login: Login) =>
      `postgresql://${login.name}:${login.password}@127.0.0.1:${ports.postgres}/${database}`;

    return { applicationUrl: url(application), ownerUrl: url(owner) };
  };

  return recordOf(SUBGRAPHS, plan);
}

/** Gives each subgraph of this start on the embedded server its database with an owner role and an application role; those of external servers are checked. */
export async function provideDatabases(
  server: RunningPostgres | null,
  { external, own }: HubConfig,
  passwords: Passwords,
): Promise<void> {
  // Before anything is made: a refusal stops the server while databases are still made.
  for (const name of own) {
    const given = external[name];
    for (const url of given ? [given.ownerUrl, given.applicationUrl] : []) await requireQuietRole(url);
  }
  await everyOf(own, async (name) => {
    if (external[name] || !server) return;
    await provisionDatabase({ adminUrl: server.url("postgres"), ...embedded(name, passwords) });
  });
}

function embedded(name: SubgraphName, { of }: Passwords): { database: string; owner: Login; application: Login } {
  const database = databaseName(name);
  const login = (role: string): Login => ({ name: `${database}_${role}`, password: of(`${database}_${role}`) });

  return { database, owner: login("owner"), application: login("application") };
}

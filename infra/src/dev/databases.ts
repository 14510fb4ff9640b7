import { join } from "node:path";
import { type RunningPostgres, startPostgres } from "@kim-hub/postgres/embedded";
import { provisionDatabase } from "@kim-hub/postgres/provision";
import type { DatabaseUrls, HubConfig } from "./config.js";
import type { Passwords } from "./secrets.js";
import { forEverySubgraph, SUBGRAPHS, type SubgraphName } from "./subgraphs.js";

/** The embedded server, or null where every database is on an external one. */
export async function startServer(
  { dataDirectory, ports, external }: HubConfig,
  { superuser }: Passwords,
): Promise<RunningPostgres | null> {
  if (SUBGRAPHS.every((name) => external[name])) return null;

  return startPostgres({
    directory: join(dataDirectory, "postgres"),
    port: ports.postgres,
    superuserPassword: superuser,
  });
}

/** Gives every subgraph its database with an owner role and an application role; external ones are taken as they are. */
export function provideDatabases(
  server: RunningPostgres | null,
  { external }: HubConfig,
  passwords: Passwords,
): Promise<Record<SubgraphName, DatabaseUrls>> {
  return forEverySubgraph(async (name) => {
    const given = external[name];
    if (given || !server) return given ?? { applicationUrl: "", ownerUrl: "" };

    const database = name.replaceAll("-", "_");
    const owner = { name: `${database}_owner`, password: passwords.of(`${database}_owner`) };
    const application = { name: `${database}_application`, password: passwords.of(`${database}_application`) };
    await provisionDatabase({ adminUrl: server.url("postgres"), database, owner, application });
    const url = ({ name: username, password }: typeof owner) =>
      Object.assign(new URL(server.url(database)), { username, password }).href;

    return { applicationUrl: url(application), ownerUrl: url(owner) };
  });
}

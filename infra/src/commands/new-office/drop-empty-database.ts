import { existsSync } from "node:fs";
import { join } from "node:path";
import type { OfficeSubgraph } from "@kim-hub/offices/office-names";
import { withClient } from "@kim-hub/postgres/with-client";
import { escapeIdentifier } from "pg";
import type { HubConfig } from "../../installation/config.js";
import { holdDataDirectory } from "../../installation/data-directory.js";
import { startServer } from "../../installation/databases.js";
import { OFFICE_CONTRIBUTIONS } from "../../installation/office-contributions.js";
import { keepPasswords } from "../../installation/secrets.js";
import { databaseName } from "../../installation/subgraphs.js";
import { CommandError } from "../command-error.js";

/** Drops the office's database of the local installation, with its roles; refuses where it holds a file, where the hub runs, or where the database is somebody's own. */
export async function dropEmptyDatabase(office: OfficeSubgraph, hub: HubConfig): Promise<void> {
  if (hub.external[office])
    throw new CommandError(`The database of ${office} is of a server of your own: take it away there first.`, 1);
  // Before a hub was started here there is no database.
  if (!existsSync(join(hub.dataDirectory, "passwords.json"))) return;
  const letGo = holdDataDirectory(hub.dataDirectory);
  const server = await startServer(hub, keepPasswords(hub.dataDirectory)).catch((error: unknown) => {
    letGo();
    throw error;
  });
  try {
    if (server) await drop(office, { url: server.url, directory: hub.dataDirectory });
  } finally {
    await server?.stop();
    letGo();
  }
}

interface Place {
  readonly url: (database: string) => string;
  readonly directory: string;
}

async function drop(office: OfficeSubgraph, { url, directory }: Place): Promise<void> {
  const database = databaseName(office);
  const rows = await withClient(url("postgres"), (admin) =>
    admin.query("select from pg_database where datname = $1", [database]),
  );
  if (rows.rowCount === 0) return;
  const files = await countFiles(office, url(database));
  if (files > 0)
    throw new CommandError(
      `The database of ${office} in ${directory} holds files (${files}), and this command throws nothing away that somebody has recorded.`,
      1,
    );
  await withClient(url("postgres"), async (admin) => {
    await admin.query(`drop database ${escapeIdentifier(database)}`);
    for (const role of ["owner", "application"])
      await admin.query(`drop role ${escapeIdentifier(`${database}_${role}`)}`);
  });
}

async function countFiles(office: OfficeSubgraph, url: string): Promise<number> {
  const { files } = await OFFICE_CONTRIBUTIONS[office]();
  const table = files.name.replaceAll(/(?<!^)[A-Z]/g, "_$&").toLowerCase();

  return withClient(url, async (client) => {
    const { rows } = await client.query("select to_regclass($1) is not null as made", [table]);
    if (!rows[0]?.made) return 0;
    const counted = await client.query(`select count(*)::int as files from ${escapeIdentifier(table)}`);

    return counted.rows[0]?.files ?? 0;
  });
}

import { Client } from "pg";
import { StartError } from "./start-error.js";

/**
 * The least severe message of such a role that reaches the server's log. An error below it may repeat a person's values
 * ("Key (pseudonym)=(…) already exists"), and so may whatever the server is set to log of statements and their duration.
 */
export const QUIET = "fatal";

/** Refuses a role on a server of somebody's own for which the server's log would keep values. */
export async function requireQuietRole(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_user AS role, current_setting('log_min_messages') AS level");
    const [{ role, level }] = rows;
    if (level === QUIET || level === "panic") return;
    throw new StartError(
      `The server's log would keep values that the database role ${role} sends: as superuser, run ALTER ROLE "${role}" SET log_min_messages = ${QUIET}.`,
    );
  } finally {
    await client.end();
  }
}

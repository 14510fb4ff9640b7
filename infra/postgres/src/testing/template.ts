import { escapeIdentifier } from "pg";
import { type DatabaseOptions, provisionDatabase } from "../provision.js";
import { withClient } from "../with-client.js";

/** An arbitrary number that all makers of templates share. */
const LOCK = 5_463_082;

interface TemplateOptions extends DatabaseOptions {
  /** Fills the new database; every connection to it must be closed when this resolves. */
  readonly fill: () => Promise<unknown>;
}

/** Makes a database to copy others from, unless it is there; of several at once one makes it and the others wait. */
export function ensureTemplate({ fill, ...options }: TemplateOptions): Promise<void> {
  return withClient(options.adminUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [options.database]);
    if (rowCount !== 0) return;
    await provisionDatabase(options);
    await fill().catch(async (error: unknown) => {
      await client.query(`DROP DATABASE ${escapeIdentifier(options.database)} WITH (FORCE)`);
      throw error;
    });
  });
}

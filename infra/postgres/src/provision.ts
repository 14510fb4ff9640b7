import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import { QUIET } from "./quiet-role.js";
import { withClient } from "./with-client.js";

/** A role that may log in. */
export interface Login {
  readonly name: string;
  readonly password: string;
}

/** One office's database: the owner makes its tables, the application reads and writes their rows. */
export interface DatabaseOptions {
  /** The URL of a superuser, the same for all databases of one server. */
  readonly adminUrl: string;
  readonly database: string;
  readonly owner: Login;
  readonly application: Login;
  /**
   * As the application role's sessions begin, by the names of PostgreSQL's settings: a pooler that lends connections for a
   * transaction hands on nothing of what a client says as it connects.
   */
  readonly sessionSettings?: Readonly<Record<string, string>>;
  /** The database that a new one is copied from; without it the new one is empty. */
  readonly template?: string;
}

/** An arbitrary number that all runs share. */
const LOCK = 5_463_081;

/** Makes a database with its two roles, or brings them to this state; neither role can connect to anything else. */
export function provisionDatabase(options: DatabaseOptions): Promise<void> {
  return withClient(options.adminUrl, async (admin) => {
    // Grants on the same catalogue row fail with "tuple concurrently updated"; the lock ends with the connection.
    await admin.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await ensureRole(admin, options.owner);
    await ensureRole(admin, options.application);
    await setOfSessions(admin, options);
    await ensureDatabase(admin, options);

    const inside = new URL(options.adminUrl);
    inside.pathname = encodeURIComponent(options.database);
    await withClient(inside.href, (client) => grantInside(client, options));
  });
}

async function ensureRole(client: Client, { name, password }: Login): Promise<void> {
  const role = escapeIdentifier(name);
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${role}`);

  await client.query(
    `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
     PASSWORD ${escapeLiteral(password)}`,
  );
  await client.query(`ALTER ROLE ${role} SET log_min_messages = ${QUIET}`);
}

async function setOfSessions(
  client: Client,
  { application, sessionSettings = {} }: Pick<DatabaseOptions, "application" | "sessionSettings">,
): Promise<void> {
  for (const [setting, value] of Object.entries(sessionSettings))
    await client.query(
      `ALTER ROLE ${escapeIdentifier(application.name)} SET ${escapeIdentifier(setting)} = ${escapeLiteral(value)}`,
    );
}

async function ensureDatabase(
  client: Client,
  { database, owner, application, template = "template0" }: DatabaseOptions,
): Promise<void> {
  const name = escapeIdentifier(database);
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${name} TEMPLATE ${escapeIdentifier(template)}`);

  await client.query(`
    ALTER DATABASE ${name} OWNER TO ${escapeIdentifier(owner.name)};
    REVOKE ALL ON DATABASE ${name} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${name} TO ${escapeIdentifier(owner.name)}, ${escapeIdentifier(application.name)};
    REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC`);
}

/** PostgreSQL lets every role make large objects, which belong to no table and know no row-level security. */
const REVOKE_LARGE_OBJECTS = `
    DO $$
      DECLARE routine regprocedure;
      BEGIN
        FOR routine IN SELECT oid FROM pg_proc
          WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^lo(_|read$|write$)'
        LOOP
          EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
        END LOOP;
      END
    $$;`;

/** Tables that exist keep their grants: a migration may have taken some away on purpose. */
async function grantInside(client: Client, { owner, application }: DatabaseOptions): Promise<void> {
  const maker = escapeIdentifier(owner.name);
  const user = escapeIdentifier(application.name);

  await client.query(`
    ${REVOKE_LARGE_OBJECTS}
    REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
    GRANT USAGE ON LANGUAGE plpgsql TO ${maker};
    ALTER SCHEMA public OWNER TO ${maker};
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO ${user};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${maker} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${user};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${maker} GRANT USAGE, SELECT ON SEQUENCES TO ${user};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${maker} REVOKE EXECUTE ON ROUTINES FROM PUBLIC`);
}

import { Client, types } from "pg";

/** How the statements of a session run. */
export interface SessionOptions {
  /** Set anew for each statement, as the policies of row-level security read them. */
  readonly variables: Readonly<Record<string, string>>;
  /** Whether a statement may change rows. */
  readonly writes: boolean;
}

/** What a statement has brought; a value that JSON has no type for is the text that PostgreSQL prints. */
export interface StatementResult {
  /** As PostgreSQL names it, e.g. `SELECT`. */
  readonly command: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** How many rows it has read or changed; null where it has none. */
  readonly rowCount: number | null;
}

/** A connection on which each statement is a transaction of its own. */
export interface GuardedSession {
  /** The role's own name. */
  readonly role: string;
  /** Fails with the error of PostgreSQL, and then nothing is written. */
  run(statement: string, values?: readonly string[]): Promise<StatementResult>;
  close(): Promise<void>;
}

/** The role that was given may see more than row-level security shows. */
export class UnguardedRoleError extends Error {}

const NEEDS_NO_POLICY = `
  select current_user as role, rolsuper or rolbypassrls or exists (
    select from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace) as unguarded
  from pg_roles where rolname = current_user`;

/** Booleans, whole numbers of up to 32 bits, floating-point numbers and JSON. */
const OF_JSON: readonly number[] = [16, 21, 23, 700, 701, 114, 3802];
const AS_JSON = {
  getTypeParser: (type: number) => (OF_JSON.includes(type) ? types.getTypeParser(type) : (text: string) => text),
};

/** Connects with a role that row-level security holds; any other is refused. */
export async function openGuardedSession(url: string, options: SessionOptions): Promise<GuardedSession> {
  const client = new Client({ connectionString: url });
  // A server that stops says so between two statements, too; the next one fails by it.
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query(NEEDS_NO_POLICY);
  const [{ role, unguarded }] = rows;
  if (unguarded) {
    await client.end();
    throw new UnguardedRoleError(role);
  }

  return {
    role,
    run: (statement, values) => runAlone(client, { statement, values, options }),
    close: () => client.end(),
  };
}

interface Asked {
  readonly statement: string;
  readonly values?: readonly string[] | undefined;
  readonly options: SessionOptions;
}

async function runAlone(client: Client, { statement, values = [], options }: Asked): Promise<StatementResult> {
  await client.query(`begin ${options.writes ? "read write" : "read only"}`);
  try {
    await setVariables(client, options.variables);
    const result = await client.query<unknown[], string[]>(extended(statement, values));
    await client.query(options.writes ? "commit" : "rollback");
    const { command, fields, rowCount } = result;

    return { command, columns: fields.map(({ name }) => name), rows: result.rows, rowCount };
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

/** After a first statement PostgreSQL lets nobody make a transaction writable that began as read only: so there is one, also without variables. */
async function setVariables(client: Client, variables: SessionOptions["variables"]): Promise<void> {
  const names = Object.keys(variables);
  const calls = names.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  await client.query(`select ${["1", ...calls].join(", ")}`, Object.entries(variables).flat());
}

/** PostgreSQL takes one statement only by this protocol: a second one, behind a semicolon, could end the transaction. */
function extended(text: string, values: readonly string[]) {
  const protocol: { readonly queryMode: string } = { queryMode: "extended" };

  return { ...protocol, text, values: [...values], rowMode: "array" as const, types: AS_JSON };
}

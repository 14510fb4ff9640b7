import { Pool } from "pg";

/** A statement that every connection prepares once, by its name: PostgreSQL reads and plans it then and never again. */
export interface PreparedStatement {
  readonly name: string;
  /** With `$1`, `$2`, … for the values, which are sent beside it. */
  readonly text: string;
}

interface PoolOptions {
  readonly connections: number;
  readonly statementMilliseconds: number;
}

/** Sends single statements: those of a dry run leave nothing. */
export type StatementSender = Pick<PreparedStatements, "run">;

/** Sends single statements, each a transaction of its own in one round trip, on connections beside the entity manager's. */
export class PreparedStatements {
  readonly #pool: Pool;

  constructor(databaseUrl: string, { connections, statementMilliseconds }: PoolOptions) {
    this.#pool = new Pool({
      connectionString: databaseUrl,
      max: connections,
      // Kept for good: a new one takes longer than what is read over it.
      idleTimeoutMillis: 0,
      statement_timeout: statementMilliseconds,
      // A plan for each value would be made anew each time, which takes ten times as long as the reading.
      options: "-c plan_cache_mode=force_generic_plan",
    });
    // An idle connection that is lost leaves the pool; the next statement opens another, or fails and says so.
    this.#pool.on("error", () => {});
  }

  /** How many connections there are, and how many statements wait for one. */
  get pool(): Pick<Pool, "totalCount" | "idleCount" | "waitingCount"> {
    return this.#pool;
  }

  async run<Row extends object>({ name, text }: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    const { rows } = await this.#pool.query<Row>({ name, text, values: [...values] });

    return rows;
  }

  /** The same in a transaction that is rolled back, whatever the statement has written. */
  async runAndRollBack<Row extends object>(statement: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.#pool.connect();
    try {
      await client.query("begin");
      const { rows } = await client.query<Row>({ ...statement, values: [...values] });

      return rows;
    } finally {
      // A connection that cannot roll back is no longer one: without it nothing is committed either.
      await client.query("rollback").then(
        () => client.release(),
        (error: Error) => client.release(error),
      );
    }
  }

  /** Opens the connections before they are needed. Where the database is not there yet, the first statement opens one, or fails and says so. */
  async open(): Promise<void> {
    const clients = await Promise.allSettled(
      Array.from({ length: this.#pool.options.max }, () => this.#pool.connect()),
    );
    for (const client of clients) if (client.status === "fulfilled") client.value.release();
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

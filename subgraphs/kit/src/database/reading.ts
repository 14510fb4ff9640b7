import type { Viewer } from "../identity/viewer.js";
import type { PreparedStatement, StatementSender } from "./prepared-statements.js";

interface ReadingParts {
  readonly name: string;
  /** The session variable by which row-level security shows the rows. */
  readonly variable: string;
  /**
   * Selects the rows by what `asked` holds: the variable as `asked.shown`, and `asked.given`, a list of texts. Every table must be read
   * below a condition on `asked`: so no row is looked at before the variables are set.
   */
  readonly rows: string;
}

/**
 * A statement that is a transaction of its own: it sets the variables of row-level security and reads by them. Each of its rows has
 * `began`, and is one of those that were `found`, or the only one and stands for none.
 */
export type Reading = PreparedStatement;

/** What a reading is asked with. */
export interface Asked {
  readonly shown: string;
  readonly given?: readonly string[];
}

/** Sends one reading; answers its rows. */
export type ReadAlone = <Row extends object>(reading: Reading, asked: Asked) => Promise<readonly Row[]>;

/** What every row has beside its own columns. */
interface Session {
  readonly began: string;
  readonly found: boolean | null;
}

/** `lateral` and `offset 0` keep the order: PostgreSQL joins the rows to what `set_config` has answered. */
export function createReading({ name, variable, rows }: ReadingParts): Reading {
  return {
    name,
    text: `select asked.began, found.* from (${askedSql(variable)}) as asked
      left join lateral (select true as found, rows.* from (${rows}) as rows offset 0) as found on true`,
  };
}

/** Sets the variables of row-level security and has the values of a reading; what is read must be joined to it laterally. */
export function askedSql(variable: string): string {
  const variables = ["app.authority", "app.actor", "app.role"].map(
    (each, index) => `set_config('${each}', $${index + 1}, true)`,
  );

  return `select ${variables}, set_config('${variable}', $4, true) as shown, $5::text[] as given, now()::text as began offset 0`;
}

/** The rows that row-level security shows to this viewer by the variable alone, whatever their authority, and when the reading began by the database's clock. */
export async function sendReading<Row extends object>(
  statements: StatementSender,
  { actor, role }: Pick<Viewer, "actor" | "role">,
  { reading, asked: { shown, given = [] } }: { readonly reading: Reading; readonly asked: Asked },
): Promise<{ readonly began: string | null; readonly rows: readonly Row[] }> {
  const rows = await statements.run<Row & Session>(reading, ["", actor, role, shown, given]);

  return { began: rows[0]?.began ?? null, rows: rows.filter(({ found }) => found) };
}

/** A kind of record that an office deletes after a time (Löschfrist); how long says `schema/retention.csv`. */
export interface RetainedRecord {
  /** As the table of periods names it, e.g. DISCLOSURE_LOG. */
  readonly record: string;
  /** Its table, whose key is `id`. */
  readonly table: string;
  /** Which rows of the table, as SQL; all of them without it. */
  readonly where?: string;
  /** The local day from which the period runs, as SQL over a row; null while the record is in use. */
  readonly countedFrom: string;
  /** Whose it is, as SQL over a row; without it no single authority's of the office. */
  readonly authority?: string;
  /** The number in an order of which only a beginning may go; rows without a number go when they are due. */
  readonly beginningOf?: string;
  /** The rows of other tables that go with it. */
  readonly dependents?: readonly Dependent[];
}

interface Dependent {
  readonly table: string;
  /** Which rows, as SQL in which `due` holds the ids of what goes. Every condition sees the rows that are there before. */
  readonly where: string;
}

/** The local day of a column with an instant. */
export function localDayOf(column: string): string {
  return `(${column} at time zone 'Europe/Berlin')::date`;
}

/** The history of a table's rows goes with them. */
export function historyOf(table: string): Dependent {
  return { table: "history", where: `"table" = '${table}' and row_id in (select id::text from due)` };
}

/** The history of rows that are gone; its period runs from the day of the change. */
export function historyOfDeleted(tables: readonly string[]): RetainedRecord {
  const gone = tables.map(
    (table) => `("table" = '${table}' and not exists (select from "${table}" where id::text = row_id))`,
  );

  return {
    record: "HISTORY_OF_DELETED",
    table: "history",
    where: gone.join(" or "),
    countedFrom: localDayOf("at"),
    authority: "authority",
  };
}

import type { Registry } from "@kim-hub/records/registry";
import type { Table } from "@kim-hub/records/table";

/** The rows of an office, by the file name of each table. */
export type RowsByFile = Readonly<Record<`${string}.csv`, readonly object[]>>;

/** The same by the table itself; an error where the office has no table of a file. */
export function rowsByTable(
  { tables }: Pick<Registry, "tables">,
  rows: RowsByFile,
): ReadonlyMap<Table, readonly object[]> {
  return new Map(
    Object.entries(rows).map(([file, ofFile]) => {
      const table = tables.find((each) => each.file === file);
      if (!table) throw new Error(`The office has no table ${file}.`);

      return [table, ofFile];
    }),
  );
}

import type { Table } from "./table.js";

/** The values of implied columns that follow from who imports or records: the authority, where the table's rows are an authority's. */
export function impliedValues(
  { columns }: Pick<Table, "columns">,
  authority: string | null,
): Readonly<Record<string, string>> {
  const isImplied = columns.some((column) => column.isImplied && column.name === "authority");

  return isImplied && authority !== null ? { authority } : {};
}

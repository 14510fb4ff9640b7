import { propertyOf } from "./column.js";
import type { Table } from "./table.js";

/** The properties that these columns of the table fill. */
export function propertiesOf({ columns }: Pick<Table, "columns">, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const column = columns[name];

    return (column && propertyOf(name, column)) ?? [];
  });
}

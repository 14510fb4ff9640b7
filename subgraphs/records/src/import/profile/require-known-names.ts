import { namesInFiles } from "../../table/column.js";
import type { Table } from "../../table/table.js";
import type { FileMapping } from "./file-mapping.js";
import { ImportProfileError } from "./import-profile.js";

/** Throws one sentence if a mapping names a table or a column that there is not. */
export function requireKnownNames(files: readonly FileMapping[], tables: readonly Table[]): void {
  for (const { table: name, columns, codes, constants } of files.flatMap((mapping) => mapping.tables)) {
    const table = tables.find(({ file }) => file === name);
    if (!table)
      throw new ImportProfileError(
        `The profile fills ${name}, which is none of ${tables.map(({ file }) => file).join(", ")}.`,
      );
    const known = namesInFiles(table);
    const unknown = [columns, codes, constants].flatMap(Object.keys).find((column) => !known.includes(column));
    if (unknown !== undefined)
      throw new ImportProfileError(
        `The profile fills ${unknown} of ${name}, which has the columns ${known.join(", ")}, and no others.`,
      );
    const unfilled = Object.keys(codes).find((column) => !Object.hasOwn(columns, column));
    if (unfilled !== undefined)
      throw new ImportProfileError(`The profile has codes for ${unfilled} of ${name}, and no column that holds them.`);
  }
}

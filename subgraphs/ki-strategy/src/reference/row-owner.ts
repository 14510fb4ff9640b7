import type { EntityManager } from "@mikro-orm/postgresql";
import type { FileCheck } from "./check-file.js";
import type { CsvFault } from "./csv-fault.js";
import type { CsvTable } from "./csv-table.js";

/** Whose rows an import may write. */
export interface RowOwner {
  mayWrite(table: CsvTable): boolean;
  /** Those of the files' rows that the tables hold as somebody else's, as faults. */
  findForeignRows(em: EntityManager, checks: readonly FileCheck[]): Promise<readonly CsvFault[]>;
}

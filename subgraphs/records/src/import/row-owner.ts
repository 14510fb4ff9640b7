import type { EntityManager } from "@mikro-orm/postgresql";
import type { Fault } from "../table/fault.js";
import type { Table } from "../table/table.js";
import type { FileCheck } from "./check-file.js";

/** Whose rows an import may write. */
export interface RowOwner {
  readonly authority: string;
  mayWrite(table: Table): boolean;
  /** Those of the files' rows that the tables hold as somebody else's, as faults. */
  findForeignRows(em: EntityManager, checks: readonly FileCheck[]): Promise<readonly Fault[]>;
}

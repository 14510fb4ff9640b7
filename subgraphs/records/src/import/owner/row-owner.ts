import type { Viewer } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Table } from "../../table/table.js";

/** Whose rows an import may write. */
export interface RowOwner {
  /** Whom the history and the disclosure log name; the rows are those of the importer's authority. */
  readonly importer: Viewer;
  /** Under which nothing else writes these rows meanwhile. */
  readonly lock: string;
  /** The rule that a row breaks which row-level security refuses to the importer; left out where it is that of the table's staff. */
  readonly ownRule?: string;
  mayWrite(table: Table): boolean;
  /** The rule that is broken by each of these rows which the table holds as somebody else's; by primary key. */
  findForeign(em: EntityManager, table: Table, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

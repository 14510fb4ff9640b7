import type { Context } from "@kim-hub/kit/context";
import { ForbiddenError, NotFoundError } from "@kim-hub/kit/errors";
import type { Role } from "@kim-hub/kit/viewer";
import type { EntityManager } from "@mikro-orm/postgresql";
import { findStoredRow } from "../store/stored-row.js";
import { discloseSubject } from "../table/disclose-subject.js";
import { requireOwn } from "../table/find-foreign.js";
import { nounOf } from "../table/recorded-table.js";
import type { Registry } from "../table/registry.js";
import type { RecordedTable } from "../table/table.js";

/** Who reads the history of a subgraph's rows. */
export interface HistoryReaders {
  /** Read the history of every row that row-level security shows them. */
  readonly auditors: readonly Role[];
  /** Read the history of their own authority's rows. */
  readonly owners: readonly Role[];
  /** The refusal of everybody else, as one sentence. */
  readonly refusal: string;
}

interface Reading extends HistoryReaders {
  readonly registry: Registry;
  readonly table: string;
  readonly rowId: string;
}

/** Throws unless the caller may read the history of the row; names to the disclosure log whose data it is. */
export async function requireReader(
  { viewer, em, loaders, disclose }: Pick<Context, "viewer" | "em" | "loaders" | "disclose">,
  { registry, auditors, owners, refusal, table: tableName, rowId }: Reading,
): Promise<void> {
  const isOwner = owners.includes(viewer.role);
  if (!isOwner && !auditors.includes(viewer.role)) throw new ForbiddenError(refusal);
  const table = findRecordedTable(em, registry, tableName);
  if (!table) throw new NotFoundError("There is no table of this name that coordinators can correct.");
  if (!isOwner && !table.recorded.subjectOf) return;
  const row = await findStoredRow(em, table.entity, rowId);
  if (!row) throw new NotFoundError(`There is no ${nounOf(table)} of this id.`);
  if (isOwner)
    await requireOwn(row.value, { table, ownership: registry.ownership, authority: viewer.authority, loaders });
  await discloseSubject(table, row.value, { disclose, loaders });
}

/** The table whose rows lie in the database table of this name, or null where clients record none in it. */
export function findRecordedTable(em: EntityManager, { recorded }: Registry, name: string): RecordedTable | null {
  return recorded.find(({ entity }) => em.getMetadata().get(entity).tableName === name) ?? null;
}

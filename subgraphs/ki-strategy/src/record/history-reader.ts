import type { Context } from "@kim-hub/kit/context";
import { ForbiddenError, NotFoundError } from "@kim-hub/kit/errors";
import { Role } from "@kim-hub/kit/viewer";
import { findRecord } from "./find-record.js";
import { requireOwnTerritory } from "./own-territory.js";
import { nounOf } from "./record-table.js";
import { findStoredRow } from "./stored-row.js";

const AUDITORS: readonly Role[] = [Role.FUNDING_AUDITOR, Role.DATA_PROTECTION_AUDITOR];

/** Lets auditors read the history of every row, and coordinators that of their own territory's rows. */
export async function requireReader(
  { viewer, em, loaders }: Context,
  { table, rowId }: { table: string; rowId: string },
): Promise<void> {
  const isCoordinator = viewer.role === Role.KIM_COORDINATOR;
  if (!isCoordinator && !AUDITORS.includes(viewer.role))
    throw new ForbiddenError("The history of a row is for the coordinators of its territory and for auditors.");
  const record = findRecord(em, table);
  if (!record) throw new NotFoundError("There is no table of this name that coordinators can correct.");
  if (!isCoordinator) return;
  const row = await findStoredRow(em, record.table.entity, rowId);
  if (!row) throw new NotFoundError(`There is no ${nounOf(record)} of this id.`);
  await requireOwnTerritory(record, row.value, { viewer, loaders });
}

import { describeFault } from "@kim-hub/records/fault";
import { givenRows } from "@kim-hub/records/given-rows";
import { importFiles } from "@kim-hub/records/import-files";
import type { Registry } from "@kim-hub/records/registry";
import type { Table } from "@kim-hub/records/table";
import type { EntityManager } from "@mikro-orm/postgresql";

/** More of them add nothing: the generator is mended after the first. */
const MOST_FAULTS = 10;

/** Rows of a generator break a rule, alone or beside those that are there: its mistake, or the rows are of another day. */
export class UnfitRowsError extends Error {}

/** Writes an office's rows as an import does, under the rules of their tables; returns how many were new or changed. */
export async function loadRows(
  em: EntityManager,
  registry: Registry,
  ...rows: readonly (readonly [table: Table, rows: readonly object[]])[]
): Promise<number> {
  const { files, faults } = await importFiles(em, { registry, source: givenRows(new Map(rows)) });
  if (faults.length > 0)
    throw new UnfitRowsError(
      faults
        .slice(0, MOST_FAULTS)
        .map((fault) => describeFault(fault))
        .join("\n"),
    );

  return files.reduce((sum, { inserted, changed }) => sum + inserted + changed, 0);
}

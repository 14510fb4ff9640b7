import { createOrm } from "@kim-hub/kit/database";
import { csvFolder } from "@kim-hub/records/csv-folder";
import { describeFault } from "@kim-hub/records/fault";
import { importFiles } from "@kim-hub/records/import-files";
import { lockTables } from "@kim-hub/records/lock-tables";
import { removeRows } from "@kim-hub/records/remove-rows";
import type { EntityManager } from "@mikro-orm/postgresql";
import { database } from "../database.js";
import { ReferenceState } from "../reference-state.js";
import { REGISTRY } from "../tables.js";
import { hashReferenceFiles, REFERENCE_FOLDER } from "./reference-files.js";

/**
 * Makes the tables hold what the reference files say, in one transaction: all of it, or nothing where a row is bad. A row
 * that a coordinator has corrected keeps its correction.
 * Returns the number of rows written or removed; 0 where the files are those of the last load.
 */
export async function loadReferenceData(ownerUrl: string, folder: string = REFERENCE_FOLDER): Promise<number> {
  const orm = createOrm(database, ownerUrl);
  try {
    return await orm.em.fork().transactional((em) => load(em, folder));
  } finally {
    await orm.close();
  }
}

async function load(em: EntityManager, folder: string): Promise<number> {
  // Two instances that start together load one after the other; the second finds nothing left to do.
  await lockTables(em);
  const contentHash = hashReferenceFiles(folder);
  const before = await em.findOne(ReferenceState, { id: "reference-data" });
  if (before?.contentHash === contentHash) return 0;

  const replaced = before?.rowKeys ?? {};
  const keys = new Map<string, string[]>(REGISTRY.tables.map(({ file }) => [file, []]));
  const { files, faults } = await importFiles(em, {
    registry: REGISTRY,
    source: csvFolder(folder),
    keepCorrections: true,
    // The first load is the beginning, before which nothing was known.
    isKeptWhole: before !== null,
    replaced,
    onKey: (file, key) => keys.get(file)?.push(key),
  });
  if (faults.length > 0) throw new Error(faults.map((fault) => describeFault(fault)).join("\n"));
  const removed = await removeRows(em, REGISTRY, { before: replaced, now: keys });
  await em.upsert(ReferenceState, new ReferenceState({ contentHash, rowKeys: Object.fromEntries(keys) }));

  return files.reduce((sum, { inserted, changed }) => sum + inserted + changed, removed);
}

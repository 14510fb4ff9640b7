import { DataState, writeAsOf } from "@kim-hub/kit/data-state";
import { createOrm, type DatabaseDefinition } from "@kim-hub/kit/database";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Registry } from "../table/registry.js";
import { importFiles } from "./import-files.js";
import type { RowOwner } from "./owner/row-owner.js";
import type { ImportProfile } from "./profile/import-profile.js";
import type { ImportProgress, ImportReport } from "./report/import-report.js";
import { csvFolder } from "./rows/csv-folder.js";

/** The subgraph whose tables an import fills. */
export interface ImportTarget {
  readonly database: DatabaseDefinition;
  readonly registry: Registry;
}

/** A folder of CSV files on its way into one subgraph's tables. */
export interface FolderImport {
  /** The database; the application role's rights are enough. */
  readonly url: string;
  readonly folder: string;
  /** How the files are written; without it as the hub's own, or as German Excel where that is evident. */
  readonly profile?: ImportProfile | undefined;
  /** The day of the export. */
  readonly exportedOn?: string | undefined;
  /** Reads, checks and writes everything, and takes it back at the end. */
  readonly dryRun?: boolean;
  /** Keeps in the history also which rows it inserted. */
  readonly isKeptWhole?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Prepares the transaction and says whose rows the files may hold; null for any rows. */
  readonly begin?: (em: EntityManager) => Promise<RowOwner | null>;
}

/** Imports the folder's CSV files in one transaction. A second import of the same folder changes nothing. */
export async function importFolder(
  { database, registry }: ImportTarget,
  {
    url,
    folder,
    profile,
    exportedOn,
    dryRun = false,
    isKeptWhole = false,
    onProgress,
    begin = async () => null,
  }: FolderImport,
): Promise<ImportReport> {
  const orm = createOrm(database, url);
  const em = orm.em.fork();
  try {
    await em.begin();
    const owner = await begin(em);
    const authority = owner?.importer.authority;
    const outcome = await importFiles(em, {
      registry,
      source: csvFolder(folder, { profile, authority: authority ?? null }),
      onProgress,
      isKeptWhole,
      owner,
    });
    // Where faults kept rows out, what is there is no newer than before.
    const isWhole = outcome.faults.length === 0 && outcome.files.length > 0;
    const asOf = (isWhole && keepsState(database) && authority && exportedOn) || null;
    if (asOf && authority) await writeAsOf(em, authority, asOf);
    await (dryRun ? em.rollback() : em.commit());

    return { dryRun, asOf, ...outcome };
  } catch (error) {
    if (em.isInTransaction()) await em.rollback();
    throw error;
  } finally {
    await orm.close();
  }
}

function keepsState({ entities }: DatabaseDefinition): boolean {
  return entities.some((entity) => entity === DataState);
}

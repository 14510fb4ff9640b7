import { createOrm, type DatabaseDefinition } from "@kim-hub/kit/database";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Registry } from "../table/registry.js";
import { csvFolder } from "./csv-folder.js";
import { importFiles } from "./import-files.js";
import type { ImportProfile } from "./import-profile.js";
import type { ImportProgress, ImportReport } from "./import-report.js";
import type { RowOwner } from "./row-owner.js";

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
  /** How the files are written; strict where it is left out. */
  readonly profile?: ImportProfile | undefined;
  /** Reads, checks and writes everything, and takes it back at the end. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Prepares the transaction and says whose rows the files may hold; null for any rows. */
  readonly begin?: (em: EntityManager) => Promise<RowOwner | null>;
}

/** Imports the folder's CSV files in one transaction. A second import of the same folder changes nothing. */
export async function importFolder(
  { database, registry }: ImportTarget,
  { url, folder, profile, dryRun = false, onProgress, begin = async () => null }: FolderImport,
): Promise<ImportReport> {
  const orm = createOrm(database, url);
  const em = orm.em.fork();
  try {
    await em.begin();
    const owner = await begin(em);
    const { files, faults } = await importFiles(em, {
      registry,
      source: csvFolder(folder, { profile, authority: owner?.authority ?? null }),
      onProgress,
      owner,
    });
    await (dryRun ? em.rollback() : em.commit());

    return { dryRun, files, faults };
  } catch (error) {
    if (em.isInTransaction()) await em.rollback();
    throw error;
  } finally {
    await orm.close();
  }
}

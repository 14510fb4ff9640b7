import { createOrm } from "@kim-hub/kit/database";
import { database } from "../database.js";
import { importFiles } from "./import-files.js";
import type { ImportProfile } from "./import-profile.js";
import type { ImportProgress, ImportReport } from "./import-report.js";

interface ImportRequest {
  /** The database, as the role that owns its tables. */
  readonly ownerUrl: string;
  readonly folder: string;
  /** How the files are written; strict where it is left out. */
  readonly profile?: ImportProfile | undefined;
  /** Reads, checks and writes everything, and takes it back at the end. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Imports the folder's CSV files in one transaction. A second import of the same folder changes nothing. */
export async function importFolder({
  ownerUrl,
  folder,
  profile,
  dryRun = false,
  onProgress,
}: ImportRequest): Promise<ImportReport> {
  const orm = createOrm(database, ownerUrl);
  try {
    const em = orm.em.fork();
    await em.begin();
    const { files, faults } = await importFiles(em, { folder, profile, onProgress }).catch(async (error: unknown) => {
      await em.rollback();
      throw error;
    });
    await (dryRun ? em.rollback() : em.commit());

    return { dryRun, files, faults };
  } finally {
    await orm.close();
  }
}

import { createOrm } from "@kim-hub/kit/database";
import { database } from "../database.js";
import { findRowOwner } from "../record/own-rows.js";
import { importFiles } from "./import-files.js";
import type { ImportProfile } from "./import-profile.js";
import type { ImportProgress, ImportReport } from "./import-report.js";

interface ImportRequest {
  /** The database; the application role's rights are enough. */
  readonly url: string;
  readonly folder: string;
  /** The AGS of the territory whose rows the files may hold, by the rule of the mutations; without it any rows. */
  readonly territory?: string;
  /** How the files are written; strict where it is left out. */
  readonly profile?: ImportProfile | undefined;
  /** Reads, checks and writes everything, and takes it back at the end. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** The territory of an import is none, or one without Kommunales Integrationsmanagement of its own. */
export class UnknownTerritoryError extends Error {}

/** Imports the folder's CSV files in one transaction. A second import of the same folder changes nothing. */
export async function importFolder({
  url,
  folder,
  territory,
  profile,
  dryRun = false,
  onProgress,
}: ImportRequest): Promise<ImportReport> {
  const orm = createOrm(database, url);
  try {
    const em = orm.em.fork();
    const owner = territory === undefined ? null : await findRowOwner(em, territory);
    if (territory !== undefined && owner === null) throw new UnknownTerritoryError();
    await em.begin();
    const { files, faults } = await importFiles(em, { folder, profile, onProgress, owner }).catch(
      async (error: unknown) => {
        await em.rollback();
        throw error;
      },
    );
    await (dryRun ? em.rollback() : em.commit());

    return { dryRun, files, faults };
  } finally {
    await orm.close();
  }
}

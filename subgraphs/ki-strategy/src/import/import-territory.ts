import { createRowOwner } from "@kim-hub/records/create-row-owner";
import { type FolderImport, importFolder } from "@kim-hub/records/import-folder";
import type { ImportReport } from "@kim-hub/records/import-report";
import type { RowOwner } from "@kim-hub/records/row-owner";
import type { EntityManager } from "@mikro-orm/postgresql";
import { database } from "../database.js";
import { REGISTRY } from "../tables.js";
import { integrationCentreOf } from "../territory/own-territory.js";
import { Territory } from "../territory/territory.js";

/** The AGS of an import names no territory that runs Kommunales Integrationsmanagement. */
export class UnknownTerritoryError extends Error {}

interface TerritoryImport extends Omit<FolderImport, "begin"> {
  /** The AGS of the territory whose rows the files may hold, by the rule of the mutations; without it any rows. */
  readonly territory?: string;
}

/** Imports the folder's CSV files in one transaction. A second import of the same folder changes nothing. */
export function importTerritory({ territory, ...request }: TerritoryImport): Promise<ImportReport> {
  return importFolder(
    { database, registry: REGISTRY },
    { ...request, ...(territory !== undefined && { begin: (em) => getRowOwner(em, territory) }) },
  );
}

async function getRowOwner(em: EntityManager, ags: string): Promise<RowOwner> {
  const territory = await em.findOne(Territory, { ags });
  if (!territory?.isKimTerritory) throw new UnknownTerritoryError();

  return createRowOwner(REGISTRY, integrationCentreOf(ags));
}

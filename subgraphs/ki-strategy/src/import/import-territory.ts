import { setSessionVariables } from "@kim-hub/kit/session-variables";
import type { Viewer } from "@kim-hub/kit/viewer";
import { createRowOwner } from "@kim-hub/records/create-row-owner";
import { type FolderImport, importFolder } from "@kim-hub/records/import-folder";
import type { ImportReport } from "@kim-hub/records/import-report";
import type { RowOwner } from "@kim-hub/records/row-owner";
import type { EntityManager } from "@mikro-orm/postgresql";
import { database } from "../database.js";
import { REGISTRY } from "../tables.js";
import { integrationCentreOf } from "../territory/own-territory.js";
import { Territory } from "../territory/territory.js";

/** The importer's authority serves no territory that runs Kommunales Integrationsmanagement. */
export class UnknownTerritoryError extends Error {}

interface TerritoryImport extends Omit<FolderImport, "begin" | "isKeptWhole"> {
  /** The rows of whose territory the files may hold, by the rule of the mutations; without an importer any rows. */
  readonly importer?: Viewer;
}

/** Imports the folder's CSV files in one transaction. A second import of the same folder changes nothing. */
export function importTerritory({ importer, ...request }: TerritoryImport): Promise<ImportReport> {
  return importFolder(
    { database, registry: REGISTRY },
    { ...request, isKeptWhole: true, ...(importer && { begin: (em) => getRowOwner(em, importer) }) },
  );
}

/** Begins an import of the importer's own territory; throws `UnknownTerritoryError` where their authority serves none. */
export async function getRowOwner(em: EntityManager, importer: Viewer): Promise<RowOwner> {
  const { authority, actor } = importer;
  const [, ags = ""] = authority?.split("-") ?? [];
  const territory = await em.findOne(Territory, { ags });
  if (!territory?.isKimTerritory || authority !== integrationCentreOf(ags)) throw new UnknownTerritoryError();
  await setSessionVariables(em, { "app.authority": authority, "app.actor": actor });

  return createRowOwner(REGISTRY, importer);
}

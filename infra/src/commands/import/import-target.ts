/** The parts of a subgraph that an import fills, loaded only for it: the other commands do without a database. */
import type { Viewer } from "@kim-hub/kit/viewer";
import { OFFICE_SUBGRAPHS, type OfficeSubgraph } from "@kim-hub/offices/office-names";
import type { Translate } from "@kim-hub/records/fault";
import type { FolderImport } from "@kim-hub/records/import-folder";
import type { ImportReport } from "@kim-hub/records/import-report";
import { OFFICE_CONTRIBUTIONS } from "../../installation/office-contributions.js";
import { InputError } from "../command-error.js";

export interface ImportTarget {
  readonly inGerman: Translate;
  /** Imports the folder for the importer; what they did wrong is thrown as `InputError`. */
  run(importer: Viewer, request: Omit<FolderImport, "begin">): Promise<ImportReport>;
}

export type Importable = OfficeSubgraph | "ki-strategy";

/** The subgraphs whose data can be imported. */
export const IMPORTABLE: readonly Importable[] = [...OFFICE_SUBGRAPHS, "ki-strategy" as const].toSorted();

/** The subgraph of this name, or one sentence that names those that there are. */
export function requireImportable(name: string): Importable {
  const subgraph = IMPORTABLE.find((candidate) => candidate === name);
  if (!subgraph) throw new InputError(`Data can be imported into ${IMPORTABLE.join(", ")}, not into '${name}'.`);

  return subgraph;
}

export function loadImportTarget(subgraph: Importable): Promise<ImportTarget> {
  return subgraph === "ki-strategy" ? createKiStrategy() : createOffice(subgraph);
}

async function createOffice(subgraph: OfficeSubgraph): Promise<ImportTarget> {
  const { database, registry, inGerman } = await OFFICE_CONTRIBUTIONS[subgraph]();
  const { importFolder } = await import("@kim-hub/records/import-folder");
  const { beginAsAuthority, UnheldRoleError } = await import("@kim-hub/records/begin-as-authority");

  return {
    inGerman,
    run: (importer, request) =>
      importFolder(
        { database, registry },
        { ...request, begin: (em) => beginAsAuthority(em, registry, importer) },
      ).catch((error: unknown) => {
        throw error instanceof UnheldRoleError ? new InputError(error.message) : error;
      }),
  };
}

async function createKiStrategy(): Promise<ImportTarget> {
  const { importTerritory, UnknownTerritoryError } = await import("@kim-hub/ki-strategy/import-territory");
  const { inGerman } = await import("@kim-hub/ki-strategy/in-german");

  return {
    inGerman,
    run: (importer, request) =>
      importTerritory({ ...request, importer }).catch((error: unknown) => {
        throw error instanceof UnknownTerritoryError
          ? new InputError(
              `${importer.authority} serves no territory with a KIM of its own, whose rows could be imported.`,
            )
          : error;
      }),
  };
}

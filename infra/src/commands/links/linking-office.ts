/** The offices whose persons are linked, loaded only for the command that reads them. */
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import type { RowClass } from "@kim-hub/kit/loaders";
import { Office } from "@kim-hub/kit/office";
import type { PersonalFile } from "@kim-hub/records/personal-file";
import type { Registry } from "@kim-hub/records/registry";
import { InputError } from "../command-error.js";

export interface LinkingOffice {
  readonly office: Office;
  readonly database: DatabaseDefinition;
  readonly registry: Registry;
  /** That say who its persons are. */
  readonly files: RowClass<PersonalFile>;
}

const OFFICES = {
  "case-management": async (): Promise<LinkingOffice> => ({
    office: Office.CASE_MANAGEMENT,
    database: (await import("@kim-hub/case-management/database")).database,
    registry: (await import("@kim-hub/case-management/tables")).REGISTRY,
    files: (await import("@kim-hub/case-management/case-management-case")).CaseManagementCase,
  }),
  immigration: async (): Promise<LinkingOffice> => ({
    office: Office.IMMIGRATION,
    database: (await import("@kim-hub/immigration/database")).database,
    registry: (await import("@kim-hub/immigration/tables")).REGISTRY,
    files: (await import("@kim-hub/immigration/immigration-file")).ImmigrationFile,
  }),
  naturalisation: async (): Promise<LinkingOffice> => ({
    office: Office.NATURALISATION,
    database: (await import("@kim-hub/naturalisation/database")).database,
    registry: (await import("@kim-hub/naturalisation/tables")).REGISTRY,
    files: (await import("@kim-hub/naturalisation/naturalisation-procedure")).NaturalisationProcedure,
  }),
} as const;

export type LinkingSubgraph = keyof typeof OFFICES;

const SUBGRAPHS = ["case-management", "immigration", "naturalisation"] as const satisfies LinkingSubgraph[];

/** The office of this name, or one sentence that names those that there are. */
export function requireLinkingOffice(name: string): LinkingSubgraph {
  const subgraph = SUBGRAPHS.find((candidate) => candidate === name);
  if (!subgraph) throw new InputError(`Persons of ${SUBGRAPHS.join(", ")} are linked, not those of '${name}'.`);

  return subgraph;
}

export function loadLinkingOffice(subgraph: LinkingSubgraph): Promise<LinkingOffice> {
  return OFFICES[subgraph]();
}

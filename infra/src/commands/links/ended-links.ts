/** Which links of an office are due to end, by its own rows. */
import type { DatabaseDefinition } from "@kim-hub/kit/database";
import { EndedReason } from "@kim-hub/kit/ended-reason";
import { Office } from "@kim-hub/kit/office";
import type { Registry } from "@kim-hub/records/registry";
import type { EntityManager } from "@mikro-orm/postgresql";
import { InputError } from "../command-error.js";

interface Days {
  readonly since: string;
  readonly on: string;
}

/** An office whose files say that links end. */
export interface EndingOffice {
  readonly office: Office;
  readonly reason: EndedReason;
  readonly database: DatabaseDefinition;
  readonly registry: Registry;
  /** The pseudonyms of those whose links end on one of these days; `em` reads as the office's application role. */
  list(em: EntityManager, days: Days): Promise<readonly string[]>;
}

const ENDING = {
  "case-management": async (): Promise<EndingOffice> => ({
    office: Office.CASE_MANAGEMENT,
    reason: EndedReason.CLOSED,
    database: (await import("@kim-hub/case-management/database")).database,
    registry: (await import("@kim-hub/case-management/tables")).REGISTRY,
    list: (await import("@kim-hub/case-management/list-ended-clients")).listEndedClients,
  }),
  naturalisation: async (): Promise<EndingOffice> => ({
    office: Office.NATURALISATION,
    reason: EndedReason.NATURALISED,
    database: (await import("@kim-hub/naturalisation/database")).database,
    registry: (await import("@kim-hub/naturalisation/tables")).REGISTRY,
    list: (await import("@kim-hub/naturalisation/list-ended-persons")).listEndedPersons,
  }),
} as const;

export type EndingSubgraph = keyof typeof ENDING;

const SUBGRAPHS = ["case-management", "naturalisation"] as const satisfies EndingSubgraph[];

/** The office of this name, or one sentence that names those that there are. */
export function requireEndingOffice(name: string): EndingSubgraph {
  const subgraph = SUBGRAPHS.find((candidate) => candidate === name);
  if (!subgraph)
    throw new InputError(`Links end by the files of ${SUBGRAPHS.join(" and ")}, not by those of '${name}'.`);

  return subgraph;
}

export function loadEndingOffice(subgraph: EndingSubgraph): Promise<EndingOffice> {
  return ENDING[subgraph]();
}

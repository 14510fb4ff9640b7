/** Which links of an office are due to end, by its own rows. */
import { EndedReason } from "@kim-hub/kit/ended-reason";
import type { EntityManager } from "@mikro-orm/postgresql";
import { InputError } from "../command-error.js";
import type { LinkingSubgraph } from "./linking-office.js";

interface Days {
  readonly since: string;
  readonly on: string;
}

/** What an office's files say of links that end. */
export interface Ending {
  readonly reason: EndedReason;
  /** The pseudonyms of those whose links end on one of these days; `em` reads as the office's application role. */
  list(em: EntityManager, days: Days): Promise<readonly string[]>;
}

const ENDING = {
  "case-management": async (): Promise<Ending> => ({
    reason: EndedReason.CLOSED,
    list: (await import("@kim-hub/case-management/list-ended-clients")).listEndedClients,
  }),
  naturalisation: async (): Promise<Ending> => ({
    reason: EndedReason.NATURALISED,
    list: (await import("@kim-hub/naturalisation/list-ended-persons")).listEndedPersons,
  }),
} as const;

export type EndingSubgraph = keyof typeof ENDING;

const SUBGRAPHS = ["case-management", "naturalisation"] as const satisfies (EndingSubgraph & LinkingSubgraph)[];

/** The office of this name, or one sentence that names those that there are. */
export function requireEndingOffice(name: string): EndingSubgraph {
  const subgraph = SUBGRAPHS.find((candidate) => candidate === name);
  if (!subgraph)
    throw new InputError(`Links end by the files of ${SUBGRAPHS.join(" and ")}, not by those of '${name}'.`);

  return subgraph;
}

export function loadEnding(subgraph: EndingSubgraph): Promise<Ending> {
  return ENDING[subgraph]();
}

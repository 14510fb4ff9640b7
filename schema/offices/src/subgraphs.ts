import type { Office, Words } from "./office.js";
import { declarationOf, OFFICE_SUBGRAPHS, type OfficeSubgraph, requireOffice } from "./office-names.js";
import { recordOf } from "./record-of.js";

/** What a subgraph that is no office has in common with one. */
export interface Subgraph extends Pick<Office, "port" | "team"> {
  readonly words: Words;
}

/** The subgraphs that are no offices. */
const OTHERS = {
  "ki-strategy": {
    port: 4001,
    team: "integration-centre",
    words: { de: "Kommunales Integrationszentrum", en: "Integration centre (KI)" },
  },
  "trust-centre": { port: 4002, team: "trust-centre", words: { de: "Vertrauensstelle", en: "Trust centre" } },
} as const satisfies Readonly<Record<string, Subgraph>>;

export type SubgraphName = OfficeSubgraph | keyof typeof OTHERS;

/** The subgraphs of the supergraph, in the order in which they are composed. */
export const SUBGRAPHS: readonly SubgraphName[] = [
  ...OFFICE_SUBGRAPHS,
  ...Object.keys(OTHERS).filter(isOther),
].toSorted();

const DECLARATIONS: Readonly<Record<SubgraphName, Subgraph>> = {
  ...OTHERS,
  ...recordOf(OFFICE_SUBGRAPHS, declaredBy),
};

export const PORTS: Readonly<Record<SubgraphName, number>> = recordOf(SUBGRAPHS, (name) => DECLARATIONS[name].port);

/** Who answers for the folder of each, as `@kim-hub/<team>`. */
export const TEAMS: Readonly<Record<SubgraphName, string>> = recordOf(SUBGRAPHS, (name) => DECLARATIONS[name].team);

/** Their names for people. */
export const SUBGRAPH_WORDS: Readonly<Record<SubgraphName, Words>> = recordOf(
  SUBGRAPHS,
  (name) => DECLARATIONS[name].words,
);

/** `ki-strategy` → `KI_STRATEGY`, as environment variables name a subgraph. */
export function variableSuffix(name: SubgraphName): string {
  return name.toUpperCase().replaceAll("-", "_");
}

/** `ki-strategy` → `kiStrategy`, as the fields begin that every subgraph has of its own. */
export function fieldsOf(name: SubgraphName): string {
  return name.replaceAll(/-(.)/g, (_match, letter: string) => letter.toUpperCase());
}

function isOther(name: string): name is keyof typeof OTHERS {
  return Object.hasOwn(OTHERS, name);
}

function declaredBy(name: OfficeSubgraph): Subgraph {
  return declarationOf(requireOffice(name, ({ subgraph }) => subgraph));
}

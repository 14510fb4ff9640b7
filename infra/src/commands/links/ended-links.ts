/** Which offices' own rows say that links are due to end. */
import { declarationOf, OFFICE_NAMES, type OfficeSubgraph, subgraphName } from "@kim-hub/offices/office-names";
import type { Ending } from "@kim-hub/records/office-contribution";
import { OFFICE_CONTRIBUTIONS } from "../../installation/office-contributions.js";
import { InputError } from "../command-error.js";

const SUBGRAPHS = OFFICE_NAMES.filter((office) => declarationOf(office).endsLinks).map(subgraphName);

/** The office of this name, or one sentence that names those that there are. */
export function requireEndingOffice(name: string): OfficeSubgraph {
  const subgraph = SUBGRAPHS.find((candidate) => candidate === name);
  if (!subgraph)
    throw new InputError(`Links end by the files of ${SUBGRAPHS.join(" and ")}, not by those of '${name}'.`);

  return subgraph;
}

export async function loadEnding(subgraph: OfficeSubgraph): Promise<Ending> {
  const { ending } = await OFFICE_CONTRIBUTIONS[subgraph]();
  if (!ending) throw new Error(`${subgraph} declares that it ends links, and contributes no list of them.`);

  return ending;
}

/** The offices whose persons are linked, loaded only for the command that reads them. */
import type { Office } from "@kim-hub/kit/office";
import { OFFICE_SUBGRAPHS, type OfficeSubgraph, requireOffice } from "@kim-hub/offices/office-names";
import type { OfficeContribution } from "@kim-hub/records/office-contribution";
import { OFFICE_CONTRIBUTIONS } from "../../installation/office-contributions.js";
import { InputError } from "../command-error.js";

export interface LinkingOffice extends OfficeContribution {
  readonly office: Office;
}

/** The office of this name, or one sentence that names those that there are. */
export function requireLinkingOffice(name: string): OfficeSubgraph {
  const subgraph = OFFICE_SUBGRAPHS.find((candidate) => candidate === name);
  if (!subgraph) throw new InputError(`Persons of ${OFFICE_SUBGRAPHS.join(", ")} are linked, not those of '${name}'.`);

  return subgraph;
}

export async function loadLinkingOffice(subgraph: OfficeSubgraph): Promise<LinkingOffice> {
  const office = requireOffice(subgraph, (declared) => declared.subgraph);

  return { office, ...(await OFFICE_CONTRIBUTIONS[subgraph]()) };
}

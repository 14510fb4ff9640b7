import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import type { OfficeSubgraph } from "@kim-hub/offices/office-names";
import { InputError } from "../command-error.js";
import type { CommandConfig } from "../config.js";
import { getImporter } from "../import/importer.js";

/** An office's data steward, with the authority whose rows are theirs. */
export interface Steward extends Viewer {
  readonly authority: string;
}

/** The data steward of this username, as who the office's rows are read and its log is written; otherwise one sentence. */
export async function getSteward(subgraph: OfficeSubgraph, as: string, config: CommandConfig): Promise<Steward> {
  const { authority, ...viewer } = await getImporter({ subgraph, as }, config);
  if (viewer.role !== Role.DATA_STEWARD || authority === null)
    throw new InputError("The links of an office are kept by its data steward.");

  return { ...viewer, authority, purpose: Purpose.RELEASE_PROOF };
}

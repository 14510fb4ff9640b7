import { join } from "node:path";
import { readAccessMatrix } from "@kim-hub/kit/access-matrix";
import { listPurposes } from "@kim-hub/kit/list-purposes";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { isRole, type Purpose } from "@kim-hub/kit/viewer";
import { getPerson } from "../../identity/people.js";
import { ROOT } from "../../installation/root.js";
import { SUBGRAPHS } from "../../installation/subgraphs.js";
import { InputError } from "../command-error.js";
import type { CommandConfig } from "../config.js";

/**
 * The purpose of a run that states none: the sheet's own, or, of several, the one for which the access matrix grants its
 * data to the person's role. Undefined where there is none: whether the run needs one is the gateway's to say.
 */
export function choosePurpose(
  query: SavedQuery,
  username: string | undefined,
  { environment }: Pick<CommandConfig, "environment">,
): Purpose | undefined {
  const {
    id,
    sheet: { purposes },
  } = query;
  if (purposes.length < 2) return purposes[0];
  if (username === undefined) return undefined;
  const { role } = getPerson(username);
  if (!isRole(role)) return undefined;
  const matrix = readAccessMatrix(environment.ACCESS_MATRIX_FILE || join(ROOT, "schema/access-matrix.yaml"));
  const [granted, ...others] = listPurposes(query, role, { matrix, subgraphs: SUBGRAPHS });
  if (others.length > 0)
    throw new InputError(`${role} may run ${id} for several purposes; say with --purpose: ${purposes.join(" or ")}.`);

  return granted;
}

import type { AccessMatrix } from "../access/access-matrix.js";
import type { Purpose, Role } from "../identity/viewer.js";
import type { SavedQuery } from "./saved-query.js";

interface Grants {
  readonly matrix: Pick<AccessMatrix, "allows">;
  /** In one of which each of the query's classes has to be granted. */
  readonly subgraphs: readonly string[];
}

/** The purposes of the sheet for which the access matrix grants a role the query's data, in the sheet's order. */
export function listPurposes(
  { sheet: { purposes, classes } }: Pick<SavedQuery, "sheet">,
  role: Role,
  { matrix, subgraphs }: Grants,
): readonly Purpose[] {
  return purposes.filter((purpose) =>
    classes.every((each) => subgraphs.some((subgraph) => matrix.allows({ role, purpose }, each, subgraph))),
  );
}

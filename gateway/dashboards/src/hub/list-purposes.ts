import type { AccessMatrix } from "@kim-hub/kit/access-matrix";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import type { Purpose, Role } from "@kim-hub/kit/viewer";

const OFFICES = ["case-management", "immigration", "ki-strategy", "naturalisation", "trust-centre"];

/** The purposes of the sheet for which the access matrix grants a role the query's data, in the sheet's order. */
export function listPurposes(
  { sheet: { purposes, classes } }: Pick<SavedQuery, "sheet">,
  role: Role,
  matrix: Pick<AccessMatrix, "allows">,
): readonly Purpose[] {
  return purposes.filter((purpose) =>
    classes.every((each) => OFFICES.some((office) => matrix.allows({ role, purpose }, each, office))),
  );
}

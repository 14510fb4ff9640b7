import { dependentOf } from "@kim-hub/kit/row-level-security";
import type { PolicyDef } from "@mikro-orm/core";

/**
 * Rows that belong to a procedure are seen with it, and never by a figure: a count of hearings or suspensions would be one of
 * impending refusals and of criminal proceedings.
 */
export const ROWS_OF_PROCEDURE: PolicyDef[] = [
  ...dependentOf("naturalisation_procedure", "procedure_id"),
  {
    name: "never_for_figures",
    command: "select",
    type: "restrictive",
    using: "current_setting('app.task', true) is distinct from 'FIGURES'",
  },
];

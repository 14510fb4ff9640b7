import { createRowsOf } from "@kim-hub/records/rows-of-file";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";

/** The field of a procedure that lists its rows of one kind. */
export const createRowsOfProcedure = createRowsOf({
  of: NaturalisationProcedure,
  by: "procedure",
  Protected: Status,
});

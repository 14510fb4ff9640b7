import { createPaging } from "@kim-hub/kit/paging";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";

/** Without a total: it would be a count of persons. */
export const ProcedureConnection = createPaging(Status, { counted: false })(NaturalisationProcedure);

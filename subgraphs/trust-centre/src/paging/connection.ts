import { createPaging } from "@kim-hub/kit/paging";
import { Case } from "../data-classes.js";

/** The connections of the trust centre: none has a total, which would be a count of people. */
export const createConnection = createPaging(Case, { counted: false });

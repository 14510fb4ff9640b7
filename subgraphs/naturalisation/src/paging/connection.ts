import { createPaging } from "@kim-hub/kit/paging";
import { Status } from "../data-classes.js";

/** The connections of this office: none has a total, which would be a count of people. */
export const createConnection = createPaging(Status, { counted: false });

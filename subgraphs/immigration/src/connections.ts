import { createPaging } from "@kim-hub/kit/paging";
import { Status } from "./data-classes.js";

/** The connections of this office's lists: none says how many persons there are. */
export const createConnection = createPaging(Status, { counted: false });

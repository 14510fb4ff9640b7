import { createPaging } from "@kim-hub/kit/paging";
import { Public } from "../data-classes.js";

/** Makes the connections of public lists. */
export const createConnection = createPaging(Public);

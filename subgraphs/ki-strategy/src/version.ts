import { createVersion } from "@kim-hub/records/version";
import { Public } from "./data-classes.js";

/** The count of a row's changes, by which a correction shows that it knows the row as it stands. */
export const Version = createVersion(Public);

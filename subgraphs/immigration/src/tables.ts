import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { createRegistry } from "@kim-hub/records/registry";
import { IMMIGRATION_FILES } from "./immigration-file/immigration-file.table.js";
import { RESIDENCE_STATUSES } from "./immigration-file/residence-status.table.js";

/** Every kind of row that can be imported. */
export const REGISTRY = createRegistry([IMMIGRATION_FILES, RESIDENCE_STATUSES], OWN_AUTHORITY_ONLY);

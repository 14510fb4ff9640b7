import { Role } from "@kim-hub/kit/viewer";
import { createOfficeHistory } from "@kim-hub/records/office-history";
import { Status } from "./data-classes.js";

/** The history of this office's rows, for its own clerks. */
export const HISTORY = createOfficeHistory({
  name: "ImmigrationHistory",
  Protected: Status,
  owners: [Role.IMMIGRATION_CLERK],
});

import { Role } from "@kim-hub/kit/viewer";
import { createOfficeHistory } from "@kim-hub/records/office-history";
import { Status } from "./data-classes.js";

/** Who changed which row of a naturalisation office. */
export const HISTORY = createOfficeHistory({
  name: "NaturalisationHistory",
  Protected: Status,
  owners: [Role.NATURALISATION_CLERK],
});

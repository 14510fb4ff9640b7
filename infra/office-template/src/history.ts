import { Role } from "@kim-hub/kit/viewer";
import { createOfficeHistory } from "@kim-hub/records/office-history";
import { Status } from "./data-classes.js";

/** Who changed which row of the office. */
export const HISTORY = createOfficeHistory({
  name: "SampleOfficeHistory",
  Protected: Status,
  owners: [Role.SAMPLE_OFFICE_CLERK],
});

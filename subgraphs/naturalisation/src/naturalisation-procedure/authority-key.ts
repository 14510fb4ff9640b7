import { matching } from "@kim-hub/records/text-rules";
import { ID } from "type-graphql";

/** The id of a naturalisation office: its letters and the AGS of the territory that has it. */
export const AUTHORITY_KEY = matching(
  /^EBH-\d{5}(\d{3})?$/,
  "must be the id of a naturalisation office, such as EBH-05711",
  ID,
);

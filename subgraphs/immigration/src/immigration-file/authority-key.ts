import { matching } from "@kim-hub/records/text-rules";
import { ID } from "type-graphql";

/** The id of an immigration office: its letters and the AGS of the territory that has it. */
export const AUTHORITY_KEY = matching(
  /^ABH-\d{5}(\d{3})?$/,
  "must be the id of an immigration office, such as ABH-05711",
  ID,
);

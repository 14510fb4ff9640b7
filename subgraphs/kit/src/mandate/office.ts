import {
  camelName,
  declarationOf,
  fieldName,
  OFFICE_NAMES,
  type OfficeName,
  pascalName,
} from "@kim-hub/offices/office-names";
import { namesOf, recordOf } from "@kim-hub/offices/record-of";
import { registerEnumType } from "type-graphql";

export { camelName, fieldName, pascalName };

/** The offices that hold personal data under pseudonyms of their own. */
export type Office = OfficeName;

export const Office = namesOf(OFFICE_NAMES);

export const OFFICES: readonly Office[] = OFFICE_NAMES;

registerEnumType(Office, {
  name: "Office",
  description: "An office that may release its part of a path (Stelle).",
  valuesConfig: recordOf(OFFICES, (office) => ({ description: declarationOf(office).description })),
});

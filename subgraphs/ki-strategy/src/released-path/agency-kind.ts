import { OFFICES, type Office } from "@kim-hub/kit/office";
import { AGENCY_KINDS, type AgencyKind as Kind, officeOfKind } from "@kim-hub/offices/agencies";
import { declarationOf } from "@kim-hub/offices/office-names";
import { OFFICES as DECLARED } from "@kim-hub/offices/offices";
import { namesOf, recordOf } from "@kim-hub/offices/record-of";
import { registerEnumType } from "type-graphql";

/** The kind of agency at which a person is, as a steering group sees it. */
export type AgencyKind = Kind;

export const AgencyKind = namesOf(AGENCY_KINDS);

registerEnumType(AgencyKind, {
  name: "AgencyKind",
  description: "Kind of agency on a path (Art der Stelle).",
  valuesConfig: recordOf(AGENCY_KINDS, (kind) => ({
    description: declarationOf(officeOfKind(kind)).agency.description,
  })),
});

/** The agency kind that an office's segments are shown under. */
export const AGENCY_KIND: Readonly<Record<Office, AgencyKind>> = recordOf(
  OFFICES,
  (office) => DECLARED[office].agency.kind,
);

import { OFFICE_NAMES, type OfficeName, requireOffice } from "./office-names.js";
import { OFFICES } from "./offices.js";

/** The kind of agency that a steering group sees on a path. */
export type AgencyKind = (typeof OFFICES)[OfficeName]["agency"]["kind"];

export const AGENCY_KINDS: readonly AgencyKind[] = OFFICE_NAMES.map((name) => OFFICES[name].agency.kind);

/** The office that a path shows as this kind. */
export function officeOfKind(kind: AgencyKind): OfficeName {
  return requireOffice(kind, ({ agency }) => agency.kind);
}

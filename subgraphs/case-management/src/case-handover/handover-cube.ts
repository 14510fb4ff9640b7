import { createHandoverCube } from "@kim-hub/kit/handover-cube";
import { Office } from "@kim-hub/kit/office";
import { CASE_CUBE } from "../figure/case-cube.js";

/** Other offices send nobody with a handover that a provider may know of. */
export const SOURCES: ReadonlySet<Office> = new Set([Office.CASE_MANAGEMENT]);

/** All answers about the handovers that providers of case management took on (S5). */
export const HANDOVER_CUBE = createHandoverCube({
  figure: "caseHandoverTimes",
  sources: SOURCES,
  table: "case_handover",
  file: "case_file_id",
  files: `select id, coalesce(counted_as, pseudonym) as person, municipality, authority_id as authority
    from case_management_case where municipality is not null and not is_restricted`,
  readAsOf: CASE_CUBE.readAsOf,
});

import { createHandoverCube } from "@kim-hub/kit/handover-cube";
import { Office } from "@kim-hub/kit/office";
import { readAsOfFiles } from "../figure/counted-files.js";

/** From naturalisation nothing reaches it that it may know of. */
export const SOURCES: ReadonlySet<Office> = new Set([Office.IMMIGRATION, Office.CASE_MANAGEMENT]);

/** All answers about the handovers that immigration offices took on (S5). */
export const HANDOVER_CUBE = createHandoverCube({
  figure: "fileHandoverTimes",
  sources: SOURCES,
  table: "file_handover",
  file: "file_id",
  files: `select f.id, f.pseudonym as person, f.municipality, f.authority_id as authority
    from immigration_file f where f.municipality is not null and not f.is_restricted`,
  readAsOf: readAsOfFiles,
});

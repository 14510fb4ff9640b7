import { PARTIAL_DATE } from "../partial-date/partial-date.js";
import { oneOf, TEXT, WHOLE_NUMBER } from "../reference/csv-rules.js";
import type { CsvTable } from "../reference/csv-table.js";
import { POSITION } from "../reference/list-rules.js";
import { readCited } from "../source/read-cited.js";
import { findScope } from "../territory/find-scope.js";
import { FieldOfNeed } from "./field-of-need.js";
import { ServiceGap } from "./service-gap.js";
import { ServiceGapStatus } from "./service-gap-status.js";
import { ServiceGapType } from "./service-gap-type.js";

const TYPE = oneOf(ServiceGapType);
const FIELD = oneOf(FieldOfNeed);
const STATUS = oneOf(ServiceGapStatus);

/** Every reported gap. */
export const SERVICE_GAPS: CsvTable<ServiceGap> = {
  file: "service-gaps.csv",
  entity: ServiceGap,
  key: ["scope", "position"],
  columns: [
    "scope",
    "position",
    "title",
    "local_term",
    "type",
    "field",
    "case_count",
    "first_reported",
    "status",
    "source",
    "passage",
  ],
  later: { local_term: "localTerm" },
  pointsTo: ["districts.csv", "towns.csv", "sources.csv"],
  toRow: (row, known) =>
    new ServiceGap({
      id: `${row.text("scope")}-${row.get("position", POSITION)}`,
      territoryAgs: findScope(row, known),
      title: row.get("title", TEXT),
      localTerm: row.find("local_term", TEXT),
      type: row.get("type", TYPE),
      field: row.find("field", FIELD),
      caseCount: row.find("case_count", WHOLE_NUMBER),
      firstReported: row.find("first_reported", PARTIAL_DATE),
      status: row.get("status", STATUS),
      ...readCited(row, known),
    }),
};

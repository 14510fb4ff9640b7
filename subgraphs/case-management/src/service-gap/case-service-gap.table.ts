import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import { required } from "@kim-hub/records/column";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { CaseServiceGap } from "./case-service-gap.js";

/** Every service gap that a case met, once by its kind and field. */
export const CASE_SERVICE_GAPS = createTable({
  file: "case-service-gaps.csv",
  entity: CaseServiceGap,
  key: ["authority", "case_file", "type", "field"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    type: required(oneOf(ServiceGapType)),
    field: required(oneOf(FieldOfNeed)),
    noticed_on: required(DATE),
  },
  joinedKeys: CASE_KEYS,
  recorded: { term: "a service gap that the case met (Versorgungslücke)", ...OF_CASE },
});

import { withLabels } from "@kim-hub/kit/code-label";
import { FieldOfNeed, SENSITIVE_FIELDS } from "@kim-hub/kit/field-of-need";
import { required } from "@kim-hub/records/column";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { Assessment } from "./assessment.js";

const SENSITIVE = Object.values(FieldOfNeed).filter((field) => SENSITIVE_FIELDS.has(field));

/** Every finding but those of health, debts and family. */
export const ASSESSMENTS = createTable({
  file: "assessments.csv",
  entity: Assessment,
  key: ["authority", "case_file", "field", "assessed_on"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    field: required(oneOf(FieldOfNeed)),
    assessed_on: required(DATE),
    finding: required(TEXT),
  },
  joinedKeys: CASE_KEYS,
  check({ field }, row) {
    if (SENSITIVE_FIELDS.has(field))
      throw row.fault(
        "field",
        `must be none of ${withLabels(FieldOfNeed, SENSITIVE)}, which sensitive-assessments.csv holds`,
      );
  },
  recorded: { term: "an assessment in one field of need (Assessment)", ...OF_CASE },
});

import { withLabels } from "@kim-hub/kit/code-label";
import { FieldOfNeed, SENSITIVE_FIELDS } from "@kim-hub/kit/field-of-need";
import { required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { SensitiveAssessment } from "./sensitive-assessment.js";

const SENSITIVE = Object.values(FieldOfNeed).filter((field) => SENSITIVE_FIELDS.has(field));

/** Every finding of health, debts and family, with the day of the written consent. */
export const SENSITIVE_ASSESSMENTS = createTable({
  file: "sensitive-assessments.csv",
  entity: SensitiveAssessment,
  key: ["authority", "case_file", "field", "assessed_on"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    field: required(oneOf(FieldOfNeed)),
    assessed_on: required(DATE),
    finding: required(TEXT),
    consent_on: required(DATE, { description: "The day of the client's written consent." }),
  },
  joinedKeys: CASE_KEYS,
  check(assessment, row) {
    if (!SENSITIVE_FIELDS.has(assessment.field))
      throw row.fault("field", `must be one of ${withLabels(FieldOfNeed, SENSITIVE)}`);
    inOrder("consent_on", "assessed_on")(assessment, row);
  },
  recorded: { term: "an assessment of health, debts or family (Assessment sensibler Handlungsfelder)", ...OF_CASE },
});

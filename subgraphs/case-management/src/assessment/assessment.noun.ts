import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfCase, MOST_ROWS } from "../case-file/rows-of-case.js";
import { Special } from "../data-classes.js";
import { Assessment } from "./assessment.js";
import { ASSESSMENTS } from "./assessment.table.js";
import { SensitiveAssessment } from "./sensitive-assessment.js";
import { SENSITIVE_ASSESSMENTS } from "./sensitive-assessment.table.js";

export const ASSESSMENT_NOUN: Noun = {
  entities: [Assessment, SensitiveAssessment],
  resolvers: [
    createRowsOfCase({
      type: Assessment,
      name: "assessments",
      description: "What was found, by field of need, in order of the days.",
      compare: byText(({ assessedOn, field }) => `${assessedOn} ${field}`),
      atMost: MOST_ROWS,
    }),
    createRowsOfCase({
      type: SensitiveAssessment,
      name: "sensitiveAssessments",
      description: "What was found of health, debts and family, in order of the days.",
      compare: byText(({ assessedOn, field }) => `${assessedOn} ${field}`),
      atMost: MOST_ROWS,
      Protected: Special,
    }),
  ],
  tables: [ASSESSMENTS, SENSITIVE_ASSESSMENTS],
};

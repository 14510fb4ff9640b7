import type { Noun } from "@kim-hub/records/noun";
import { createRowsResolver } from "../case-file/rows-of-case.resolver.js";
import { Special } from "../data-classes.js";
import { Assessment } from "./assessment.js";
import { ASSESSMENTS } from "./assessment.table.js";
import { SensitiveAssessment } from "./sensitive-assessment.js";
import { SENSITIVE_ASSESSMENTS } from "./sensitive-assessment.table.js";

export const ASSESSMENT_NOUN: Noun = {
  entities: [Assessment, SensitiveAssessment],
  resolvers: [
    createRowsResolver({
      type: Assessment,
      name: "assessments",
      description: "What was found, by field of need, in order of the days.",
      orderOf: ({ assessedOn, field }) => `${assessedOn} ${field}`,
    }),
    createRowsResolver({
      type: SensitiveAssessment,
      name: "sensitiveAssessments",
      description: "What was found of health, debts and family, in order of the days.",
      orderOf: ({ assessedOn, field }) => `${assessedOn} ${field}`,
      Protected: Special,
    }),
  ],
  tables: [ASSESSMENTS, SENSITIVE_ASSESSMENTS],
};

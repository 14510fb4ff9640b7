import type { Noun } from "@kim-hub/records/noun";
import { AUDIT_NOUN } from "./audit/audit.noun.js";
import { AUDIT_ASSIGNMENT_NOUN } from "./audit-assignment/audit-assignment.noun.js";
import { CONSENT_AUDIT_NOUN } from "./consent-audit/consent-audit.noun.js";
import { NARROWING_NOUN } from "./narrowing/narrowing.noun.js";
import { RELEASED_PATH_NOUN } from "./released-path/released-path.noun.js";
import { RETENTION_OVERDUE_NOUN } from "./retention-overdue/retention-overdue.noun.js";
import { SAMPLE_OFFICE_FILE_NOUN } from "./sample-office-file/sample-office-file.noun.js";
import { SAMPLE_OFFICE_PERSON_NOUN } from "./sample-office-person/sample-office-person.noun.js";
import { SAMPLE_OFFICE_STAGE_NOUN } from "./sample-office-stage/sample-office-stage.noun.js";
import { SEALED_MANDATE_NOUN } from "./sealed-mandate/sealed-mandate.noun.js";
import { WHO_SAW_WHAT_NOUN } from "./who-saw-what/who-saw-what.noun.js";

/** Everything that the office keeps, noun by noun. */
export const NOUNS: readonly Noun[] = [
  SAMPLE_OFFICE_FILE_NOUN,
  SAMPLE_OFFICE_PERSON_NOUN,
  SAMPLE_OFFICE_STAGE_NOUN,
  RELEASED_PATH_NOUN,
  SEALED_MANDATE_NOUN,
  WHO_SAW_WHAT_NOUN,
  CONSENT_AUDIT_NOUN,
  NARROWING_NOUN,
  AUDIT_ASSIGNMENT_NOUN,
  AUDIT_NOUN,
  RETENTION_OVERDUE_NOUN,
];

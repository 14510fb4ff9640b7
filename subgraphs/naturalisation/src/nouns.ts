import type { Noun } from "@kim-hub/records/noun";
import { AUDIT_NOUN } from "./audit/audit.noun.js";
import { AUDIT_ASSIGNMENT_NOUN } from "./audit-assignment/audit-assignment.noun.js";
import { CONSENT_AUDIT_NOUN } from "./consent-audit/consent-audit.noun.js";
import { NARROWING_NOUN } from "./narrowing/narrowing.noun.js";
import { NATURALISATION_PERSON_NOUN } from "./naturalisation-person/naturalisation-person.noun.js";
import { NATURALISATION_PIPELINE_NOUN } from "./naturalisation-pipeline/naturalisation-pipeline.noun.js";
import { NATURALISATION_PROCEDURE_NOUN } from "./naturalisation-procedure/naturalisation-procedure.noun.js";
import { OUTSTANDING_DOCUMENT_NOUN } from "./outstanding-document/outstanding-document.noun.js";
import { PROCEDURE_ACT_NOUN } from "./procedure-act/procedure-act.noun.js";
import { PROCEDURE_HANDOVER_NOUN } from "./procedure-handover/procedure-handover.noun.js";
import { PROCEDURE_LIST_NOUN } from "./procedure-list/procedure-list.noun.js";
import { PROCEDURE_STAGE_NOUN } from "./procedure-stage/procedure-stage.noun.js";
import { PROCEDURE_TRANSFER_NOUN } from "./procedure-transfer/procedure-transfer.noun.js";
import { RELEASED_PATH_NOUN } from "./released-path/released-path.noun.js";
import { REQUIREMENT_CHECK_NOUN } from "./requirement-check/requirement-check.noun.js";
import { REQUIREMENT_FACT_NOUN } from "./requirement-fact/requirement-fact.noun.js";
import { RETENTION_OVERDUE_NOUN } from "./retention-overdue/retention-overdue.noun.js";
import { SEALED_MANDATE_NOUN } from "./sealed-mandate/sealed-mandate.noun.js";
import { UNCOLLECTED_TERM_NOUN } from "./uncollected-term/uncollected-term.noun.js";
import { WHO_SAW_WHAT_NOUN } from "./who-saw-what/who-saw-what.noun.js";

/** Everything that a naturalisation office keeps, noun by noun. */
export const NOUNS: readonly Noun[] = [
  NATURALISATION_PROCEDURE_NOUN,
  NATURALISATION_PERSON_NOUN,
  PROCEDURE_STAGE_NOUN,
  OUTSTANDING_DOCUMENT_NOUN,
  REQUIREMENT_FACT_NOUN,
  REQUIREMENT_CHECK_NOUN,
  PROCEDURE_TRANSFER_NOUN,
  PROCEDURE_HANDOVER_NOUN,
  PROCEDURE_LIST_NOUN,
  PROCEDURE_ACT_NOUN,
  UNCOLLECTED_TERM_NOUN,
  NATURALISATION_PIPELINE_NOUN,
  RELEASED_PATH_NOUN,
  SEALED_MANDATE_NOUN,
  WHO_SAW_WHAT_NOUN,
  CONSENT_AUDIT_NOUN,
  NARROWING_NOUN,
  AUDIT_ASSIGNMENT_NOUN,
  AUDIT_NOUN,
  RETENTION_OVERDUE_NOUN,
];

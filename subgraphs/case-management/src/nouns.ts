import type { Noun } from "@kim-hub/records/noun";
import { ASSESSMENT_NOUN } from "./assessment/assessment.noun.js";
import { AUDIT_NOUN } from "./audit/audit.noun.js";
import { AUDIT_ASSIGNMENT_NOUN } from "./audit-assignment/audit-assignment.noun.js";
import { CASE_ACT_NOUN } from "./case-act/case-act.noun.js";
import { CASE_CLIENT_NOUN } from "./case-client/case-client.noun.js";
import { CASE_COVERAGE_NOUN } from "./case-coverage/case-coverage.noun.js";
import { CASE_MANAGEMENT_CASE_NOUN } from "./case-file/case-management-case.noun.js";
import { CASE_HANDOVER_NOUN } from "./case-handover/case-handover.noun.js";
import { CASE_LIST_NOUN } from "./case-list/case-list.noun.js";
import { CASE_PERSON_NOUN } from "./case-person/case-person.noun.js";
import { CASE_STAGE_NOUN } from "./case-stage/case-stage.noun.js";
import { CASE_TRANSFER_NOUN } from "./case-transfer/case-transfer.noun.js";
import { CASELOAD_NOUN } from "./caseload/caseload.noun.js";
import { CONSENT_AUDIT_NOUN } from "./consent-audit/consent-audit.noun.js";
import { CASE_CONTACT_NOUN } from "./contact/case-contact.noun.js";
import { CONTACT_COUNTS_NOUN } from "./contact-figure/contact-counts.noun.js";
import { DEPUTYSHIP_NOUN } from "./deputyship/deputyship.noun.js";
import { CASE_FUNNEL_NOUN } from "./funnel/case-funnel.noun.js";
import { SERVICE_GAP_COUNTS_NOUN } from "./gap-figure/service-gap-counts.noun.js";
import { GOAL_AGREEMENT_NOUN } from "./goal-agreement/goal-agreement.noun.js";
import { HANDOVERS_SENT_NOUN } from "./handover-sent/handovers-sent.noun.js";
import { NARROWING_NOUN } from "./narrowing/narrowing.noun.js";
import { CASE_NOTE_NOUN } from "./note/case-note.noun.js";
import { PATHWAY_PATTERNS_NOUN } from "./pathway-pattern/pathway-patterns.noun.js";
import { CASE_PROVIDER_NOUN } from "./provider/case-provider.noun.js";
import { REFERRAL_NOUN } from "./referral/referral.noun.js";
import { RELEASED_PATH_NOUN } from "./released-path/released-path.noun.js";
import { RETENTION_OVERDUE_NOUN } from "./retention-overdue/retention-overdue.noun.js";
import { SEALED_MANDATE_NOUN } from "./sealed-mandate/sealed-mandate.noun.js";
import { CASE_SERVICE_GAP_NOUN } from "./service-gap/case-service-gap.noun.js";
import { PROVIDER_STAGE_NOUN } from "./stage-mapping/provider-stage.noun.js";
import { SUPPORT_PLAN_NOUN } from "./support-plan/support-service.noun.js";
import { WHO_SAW_WHAT_NOUN } from "./who-saw-what/who-saw-what.noun.js";
import { WORKLIST_NOUN } from "./worklist/worklist.noun.js";

/** Everything that case management knows, noun by noun. */
export const NOUNS: readonly Noun[] = [
  CASE_PROVIDER_NOUN,
  PROVIDER_STAGE_NOUN,
  CASE_MANAGEMENT_CASE_NOUN,
  CASE_CLIENT_NOUN,
  CASE_PERSON_NOUN,
  CASE_STAGE_NOUN,
  ASSESSMENT_NOUN,
  GOAL_AGREEMENT_NOUN,
  SUPPORT_PLAN_NOUN,
  REFERRAL_NOUN,
  CASE_TRANSFER_NOUN,
  CASE_HANDOVER_NOUN,
  CASE_CONTACT_NOUN,
  CASE_NOTE_NOUN,
  CASE_SERVICE_GAP_NOUN,
  DEPUTYSHIP_NOUN,
  CASE_ACT_NOUN,
  CASE_LIST_NOUN,
  WORKLIST_NOUN,
  CASELOAD_NOUN,
  CASE_FUNNEL_NOUN,
  CASE_COVERAGE_NOUN,
  CONTACT_COUNTS_NOUN,
  HANDOVERS_SENT_NOUN,
  PATHWAY_PATTERNS_NOUN,
  SERVICE_GAP_COUNTS_NOUN,
  RELEASED_PATH_NOUN,
  SEALED_MANDATE_NOUN,
  WHO_SAW_WHAT_NOUN,
  CONSENT_AUDIT_NOUN,
  NARROWING_NOUN,
  AUDIT_ASSIGNMENT_NOUN,
  AUDIT_NOUN,
  RETENTION_OVERDUE_NOUN,
];

import type { Noun } from "@kim-hub/records/noun";
import { AUDIT_NOUN } from "./audit/audit.noun.js";
import { AUDIT_ASSIGNMENT_NOUN } from "./audit-assignment/audit-assignment.noun.js";
import { CONSENT_AUDIT_NOUN } from "./consent-audit/consent-audit.noun.js";
import { FILE_HANDOVER_NOUN } from "./file-handover/file-handover.noun.js";
import { FILE_LIST_NOUN } from "./file-list/file-list.noun.js";
import { FILE_TRANSFER_NOUN } from "./file-transfer/file-transfer.noun.js";
import { GUIDE_ACCOMPANIMENT_NOUN } from "./guide-accompaniment/guide-accompaniment.noun.js";
import { IMMIGRATION_FILE_NOUN } from "./immigration-file/immigration-file.noun.js";
import { IMMIGRATION_PERSON_NOUN } from "./immigration-person/immigration-person.noun.js";
import { INTEGRATION_ACHIEVEMENT_NOUN } from "./integration-achievement/integration-achievement.noun.js";
import { NARROWING_NOUN } from "./narrowing/narrowing.noun.js";
import { RELEASED_PATH_NOUN } from "./released-path/released-path.noun.js";
import { RESIDENCE_APPLICATION_NOUN } from "./residence-application/residence-application.noun.js";
import { RESIDENCE_STATUS_NOUN } from "./residence-status/residence-status.noun.js";
import { RESIDENTS_NOUN } from "./residents/residents.noun.js";
import { RETENTION_OVERDUE_NOUN } from "./retention-overdue/retention-overdue.noun.js";
import { RIGHT_TO_REMAIN_NOUN } from "./right-to-remain/right-to-remain.noun.js";
import { SEALED_MANDATE_NOUN } from "./sealed-mandate/sealed-mandate.noun.js";
import { TRANSMISSION_REQUEST_NOUN } from "./transmission-request/transmission-request.noun.js";
import { WHO_SAW_WHAT_NOUN } from "./who-saw-what/who-saw-what.noun.js";

/** Everything that an immigration office knows, noun by noun. */
export const NOUNS: readonly Noun[] = [
  IMMIGRATION_FILE_NOUN,
  IMMIGRATION_PERSON_NOUN,
  RESIDENCE_STATUS_NOUN,
  FILE_LIST_NOUN,
  RESIDENCE_APPLICATION_NOUN,
  GUIDE_ACCOMPANIMENT_NOUN,
  INTEGRATION_ACHIEVEMENT_NOUN,
  TRANSMISSION_REQUEST_NOUN,
  FILE_TRANSFER_NOUN,
  FILE_HANDOVER_NOUN,
  RESIDENTS_NOUN,
  RIGHT_TO_REMAIN_NOUN,
  RELEASED_PATH_NOUN,
  SEALED_MANDATE_NOUN,
  WHO_SAW_WHAT_NOUN,
  CONSENT_AUDIT_NOUN,
  NARROWING_NOUN,
  AUDIT_ASSIGNMENT_NOUN,
  AUDIT_NOUN,
  RETENTION_OVERDUE_NOUN,
];

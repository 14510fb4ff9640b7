import { CaseState } from "@kim-hub/case-management/case-state";
import { addDays, addMonths } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import { sevenStages } from "../seven-stages.js";
import type { EdgeCase } from "./edge-case.js";

/** Since the birthday; the guardian agreed before it. */
const DAYS_SIXTEEN = 60;
const DAYS_AGREED = 90;

/** Guardian's consent and 16th birthday: given when the person was fifteen, and they are sixteen by the day of loading. */
export function guardianConsent(today: string): EdgeCase {
  return {
    key: "guardian-consent",
    familyName: "Volljung (erfunden)",
    givenNames: "Dilan",
    birthDate: addMonths(addDays(today, -DAYS_SIXTEEN), -12 * 16),
    municipality: "05711000",
    story: {
      statuses: [["RP_FAMILY", "2019-09-02", null]],
      stages: sevenStages([
        ["2026-01-12", "2026-01-16"],
        ["2026-01-26", "2026-02-13"],
        ["2026-02-23", null],
      ]),
    },
    caseManagement: { authority: "CM-05711", caseManager: "casemanager.bielefeld", state: CaseState.OPEN },
    immigration: { authority: "ABH-05711" },
    linked: [Office.CASE_MANAGEMENT, Office.IMMIGRATION],
    permitted: [
      {
        senders: [Office.CASE_MANAGEMENT, Office.IMMIGRATION],
        sixteenOn: addDays(today, -DAYS_SIXTEEN),
        validFrom: addDays(today, -DAYS_AGREED),
      },
    ],
  };
}

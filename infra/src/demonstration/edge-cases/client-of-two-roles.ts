import { CaseState } from "@kim-hub/case-management/case-state";
import { Office } from "@kim-hub/kit/office";
import { sevenStages } from "../seven-stages.js";
import type { EdgeCase } from "./edge-case.js";

/** Steering-group member who also is case manager: a client of theirs, whom the steering group does not know by name. */
export const CLIENT_OF_TWO_ROLES: EdgeCase = {
  key: "two-roles",
  familyName: "Schützling (erfunden)",
  givenNames: "Zeynep",
  birthDate: "1992-11-23",
  municipality: "05554012",
  story: {
    statuses: [
      ["ASYLUM_PERMISSION", "2020-02-10", "2020-11-29"],
      ["RP_REFUGEE", "2020-11-30", "2023-11-29"],
      ["RP_REFUGEE", "2023-11-30", null],
    ],
    stages: sevenStages([
      ["2025-05-05", "2025-05-09"],
      ["2025-05-19", "2025-06-06"],
      ["2025-06-16", null],
    ]),
  },
  caseManagement: { authority: "CM-05554", caseManager: "casemanager.two-roles", state: CaseState.OPEN },
  immigration: { authority: "ABH-05554" },
  linked: [Office.CASE_MANAGEMENT, Office.IMMIGRATION],
  permitted: [{ senders: [Office.CASE_MANAGEMENT, Office.IMMIGRATION] }],
};

import { CaseState } from "@kim-hub/case-management/case-state";
import { Office } from "@kim-hub/kit/office";
import { sevenStages } from "../seven-stages.js";
import type { EdgeCase } from "./edge-case.js";

/** Person moved across districts: from Bielefeld to Enger in Kreis Herford, with a file at both immigration offices, and one person in every count. */
export const MOVED_DISTRICT: EdgeCase = {
  key: "moved-district",
  familyName: "Umzug (erfunden)",
  givenNames: "Idris",
  birthDate: "1991-08-27",
  municipality: "05758008",
  story: {
    statuses: [
      ["ASYLUM_PERMISSION", "2019-02-04", "2019-12-08"],
      ["RP_REFUGEE", "2019-12-09", "2022-12-08"],
      ["RP_REFUGEE", "2022-12-09", "2025-12-08"],
      ["RP_REFUGEE", "2025-12-09", null],
    ],
    stages: sevenStages([
      ["2024-11-04", "2024-11-08"],
      ["2024-11-18", "2024-12-06"],
      ["2025-01-13", "2025-03-07"],
      ["2025-03-17", "2025-04-04"],
      ["2025-04-14", "2025-08-29"],
    ]),
  },
  caseManagement: { authority: "CM-05711", caseManager: "casemanager2.bielefeld", state: CaseState.CLOSED_MOVED },
  immigration: {
    authority: "ABH-05758",
    before: { authority: "ABH-05711", municipality: "05711000", handedOverOn: "2025-09-01" },
  },
  linked: [Office.CASE_MANAGEMENT, Office.IMMIGRATION],
  permitted: [{ senders: [Office.CASE_MANAGEMENT, Office.IMMIGRATION] }],
};

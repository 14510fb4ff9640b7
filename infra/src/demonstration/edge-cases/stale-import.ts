import { CaseState } from "@kim-hub/case-management/case-state";
import { Office } from "@kim-hub/kit/office";
import { sevenStages } from "../seven-stages.js";
import type { EdgeCase } from "./edge-case.js";

/** Troisdorf's immigration office imports its rows, and its last export was this old on the day of loading. */
export const STALE_EXPORT = { authority: "ABH-05382068", daysOld: 60 };

/** Stale import: an office's part of the path is older than 35 days, and says so. */
export const STALE_IMPORT: EdgeCase = {
  key: "stale-import",
  familyName: "Vorjahr (erfunden)",
  givenNames: "Olena",
  birthDate: "1995-05-09",
  municipality: "05382068",
  story: {
    statuses: [["RP_TEMP_PROTECTION", "2022-03-21", null]],
    stages: sevenStages([
      ["2024-01-15", "2024-01-19"],
      ["2024-01-29", "2024-02-16"],
      ["2024-02-26", null],
    ]),
  },
  caseManagement: { authority: "CM-05382", caseManager: "casemanager.bornheim", state: CaseState.OPEN },
  immigration: { authority: STALE_EXPORT.authority },
  linked: [Office.CASE_MANAGEMENT, Office.IMMIGRATION],
  permitted: [{ senders: [Office.CASE_MANAGEMENT, Office.IMMIGRATION] }],
};

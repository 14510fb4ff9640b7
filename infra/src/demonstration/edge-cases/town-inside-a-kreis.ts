import { CaseState } from "@kim-hub/case-management/case-state";
import { sevenStages } from "../seven-stages.js";
import type { Story } from "../story.js";
import type { EdgeCase } from "./edge-case.js";

const story: Partial<Story> = {
  statuses: [
    ["ASYLUM_PERMISSION", "2021-03-01", "2021-12-05"],
    ["RP_SUBSIDIARY", "2021-12-06", "2023-12-05"],
    ["RP_SUBSIDIARY", "2023-12-06", "2025-12-05"],
    ["RP_SUBSIDIARY", "2025-12-06", null],
  ],
  stages: sevenStages([
    ["2026-02-02", "2026-02-06"],
    ["2026-02-16", "2026-03-06"],
    ["2026-03-16", null],
  ]),
};

/** A town inside a Kreis: the Kreis does the case management, and Bocholt's own immigration office keeps the file. */
export const IN_BOCHOLT: EdgeCase = {
  key: "bocholt",
  familyName: "Westmünster (erfunden)",
  givenNames: "Yonas",
  birthDate: "1996-01-19",
  municipality: "05554008",
  story,
  caseManagement: { authority: "CM-05554", caseManager: "casemanager.borken", state: CaseState.OPEN },
  immigration: { authority: "ABH-05554008" },
};

/** The same in the Rhein-Sieg-Kreis: Troisdorf has an immigration office of its own, its neighbours have the Kreis's. */
export const IN_TROISDORF: EdgeCase = {
  key: "troisdorf",
  familyName: "Siegaue (erfunden)",
  givenNames: "Mariam",
  birthDate: "1989-10-05",
  municipality: "05382068",
  story,
  caseManagement: { authority: "CM-05382", caseManager: "casemanager.bornheim", state: CaseState.OPEN },
  immigration: { authority: "ABH-05382068" },
};

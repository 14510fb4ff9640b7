import { CaseState } from "@kim-hub/case-management/case-state";
import { sevenStages } from "../seven-stages.js";
import type { Story } from "../story.js";
import type { EdgeCase } from "./edge-case.js";

const story: Partial<Story> = {
  statuses: [
    ["ASYLUM_PERMISSION", "2020-06-08", "2021-04-18"],
    ["RP_REFUGEE", "2021-04-19", "2024-04-18"],
    ["RP_REFUGEE", "2024-04-19", null],
  ],
  stages: sevenStages([
    ["2025-10-06", "2025-10-10"],
    ["2025-10-20", "2025-11-14"],
    ["2025-11-24", "2026-02-27"],
    ["2026-03-09", null],
  ]),
};

/** Stadt Aachen: a KIM territory of its own inside the StädteRegion, whose immigration office keeps the file. */
export const IN_STADT_AACHEN: EdgeCase = {
  key: "stadt-aachen",
  familyName: "Printen (erfunden)",
  givenNames: "Leyla",
  birthDate: "1993-07-11",
  municipality: "05334002",
  story,
  caseManagement: { authority: "CM-05334002", caseManager: "casemanager.aachen", state: CaseState.OPEN },
  immigration: { authority: "ABH-05334" },
};

/** StädteRegion Aachen: Alsdorf belongs to its KIM territory, and to the same immigration office as the city. */
export const IN_STAEDTEREGION: EdgeCase = {
  key: "staedteregion",
  familyName: "Zechenhaus (erfunden)",
  givenNames: "Tarek",
  birthDate: "1987-12-30",
  municipality: "05334004",
  story,
  caseManagement: { authority: "CM-05334", caseManager: "casemanager.staedteregion", state: CaseState.OPEN },
  immigration: { authority: "ABH-05334" },
};

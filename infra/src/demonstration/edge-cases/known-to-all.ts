import { CaseState } from "@kim-hub/case-management/case-state";
import { Office } from "@kim-hub/kit/office";
import { NaturalisationBasis } from "@kim-hub/naturalisation/naturalisation-basis";
import { sevenStages } from "../seven-stages.js";
import type { EdgeCase } from "./edge-case.js";

/** The common part of the clients whose cases are about permissions: three offices of Bielefeld know them. */
export const KNOWN_TO_ALL: Omit<EdgeCase, "key" | "familyName" | "givenNames" | "permitted"> = {
  birthDate: "1983-06-21",
  municipality: "05711000",
  story: {
    statuses: [
      ["ASYLUM_PERMISSION", "2017-01-16", "2017-10-08"],
      ["RP_REFUGEE", "2017-10-09", "2020-10-08"],
      ["RP_REFUGEE", "2020-10-09", "2022-05-29"],
      ["SETTLEMENT_PROTECTION", "2022-05-30", null],
    ],
    stages: sevenStages([
      ["2021-02-01", "2021-02-05"],
      ["2021-02-15", "2021-03-05"],
      ["2021-03-15", "2021-05-07"],
      ["2021-05-17", "2021-06-04"],
      ["2021-06-14", "2021-08-06"],
      ["2021-08-16", "2022-04-29"],
      ["2022-05-09", "2022-05-27"],
    ]),
    procedure: {
      basis: NaturalisationBasis.STAG_10,
      stages: [
        ["COUNSELLING", "2025-09-15", "2025-09-15"],
        ["APPLICATION_RECEIVED", "2025-11-10", "2025-11-10"],
        ["COMPLETENESS_CHECK", "2025-11-11", "2026-01-16"],
        ["INQUIRIES", "2026-01-26", null],
      ],
    },
  },
  caseManagement: {
    authority: "CM-05711",
    caseManager: "casemanager.bielefeld",
    state: CaseState.CLOSED_GOAL_REACHED,
  },
  immigration: { authority: "ABH-05711" },
  naturalisation: { authority: "EBH-05711" },
  linked: Object.values(Office),
};

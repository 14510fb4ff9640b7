import { CaseState } from "@kim-hub/case-management/case-state";
import { Office } from "@kim-hub/kit/office";
import { NaturalisationBasis } from "@kim-hub/naturalisation/naturalisation-basis";
import { sevenStages } from "../seven-stages.js";
import type { EdgeCase } from "./edge-case.js";

/**
 * Naturalised person: the certificate was handed over, so the immigration file waits for its deletion, counts nobody any more and
 * is linked to nothing. The naturalisation office itself told the immigration office (§ 73 AufenthV).
 */
export const NATURALISED: EdgeCase = {
  key: "naturalised",
  familyName: "Neubürger (erfunden)",
  givenNames: "Samira",
  birthDate: "1985-03-14",
  municipality: "05711000",
  story: {
    statuses: [
      ["ASYLUM_PERMISSION", "2015-03-02", "2015-11-22"],
      ["RP_REFUGEE", "2015-11-23", "2018-11-22"],
      ["RP_REFUGEE", "2018-11-23", "2020-03-15"],
      ["SETTLEMENT_PROTECTION", "2020-03-16", "2025-05-11"],
      ["NATURALISED", "2025-05-12", null],
    ],
    stages: sevenStages([
      ["2022-02-07", "2022-02-11"],
      ["2022-02-21", "2022-03-11"],
      ["2022-03-21", "2022-05-13"],
      ["2022-05-23", "2022-06-10"],
      ["2022-06-20", "2022-08-12"],
      ["2022-08-22", "2023-03-31"],
      ["2023-04-11", "2023-04-28"],
    ]),
    procedure: {
      basis: NaturalisationBasis.STAG_10,
      stages: [
        ["COUNSELLING", "2024-07-08", "2024-07-08"],
        ["APPLICATION_RECEIVED", "2024-08-19", "2024-08-19"],
        ["COMPLETENESS_CHECK", "2024-08-20", "2024-10-04"],
        ["INQUIRIES", "2024-10-07", "2025-02-28"],
        ["ASSESSMENT", "2025-03-03", "2025-04-22"],
        ["CERTIFICATE_ISSUED", "2025-04-22", "2025-04-22"],
        ["CERTIFICATE_HANDED_OVER", "2025-05-12", "2025-05-12"],
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
  linked: [Office.CASE_MANAGEMENT, Office.NATURALISATION],
  permitted: [{ senders: [Office.CASE_MANAGEMENT, Office.IMMIGRATION, Office.NATURALISATION] }],
};

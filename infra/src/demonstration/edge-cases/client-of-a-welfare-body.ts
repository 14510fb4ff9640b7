import { CaseState } from "@kim-hub/case-management/case-state";
import { sevenStages } from "../seven-stages.js";
import type { EdgeCase } from "./edge-case.js";

/** A provider beside the city, under the data-protection law of the Catholic church (KDG). */
export const WELFARE_BODY = {
  authority: "CM-05711-CARITAS",
  name: "Caritasverband Bielefeld (erfunden)",
  kind: "WELFARE_BODY",
  regime: "KDG",
  employer: "Caritasverband Bielefeld (erfunden)",
  supervision: "Kommunales Integrationszentrum Bielefeld",
  validFrom: "2021-01-01",
};

/** Welfare body under KDG: its client's case is its own, and does not exist for the city's case managers. */
export const CLIENT_OF_A_WELFARE_BODY: EdgeCase = {
  key: "welfare-body",
  familyName: "Wohlfahrt (erfunden)",
  givenNames: "Grace",
  birthDate: "1978-04-02",
  municipality: "05711000",
  story: {
    statuses: [["RP_FAMILY", "2016-10-03", null]],
    stages: sevenStages([
      ["2026-03-02", "2026-03-06"],
      ["2026-03-16", "2026-04-10"],
      ["2026-04-20", null],
    ]),
  },
  caseManagement: { authority: WELFARE_BODY.authority, caseManager: "casemanager.caritas", state: CaseState.OPEN },
  immigration: { authority: "ABH-05711" },
};

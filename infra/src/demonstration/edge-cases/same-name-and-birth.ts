import { CaseState } from "@kim-hub/case-management/case-state";
import { sevenStages } from "../seven-stages.js";
import type { EdgeCase } from "./edge-case.js";

const OF_BOTH: Omit<EdgeCase, "key" | "givenNames"> = {
  familyName: "Doppelt (erfunden)",
  birthDate: "2001-07-30",
  municipality: "05711000",
  story: {
    statuses: [["RP_FAMILY", "2012-05-14", null]],
    stages: sevenStages([
      ["2026-04-13", "2026-04-17"],
      ["2026-04-27", null],
    ]),
  },
  caseManagement: { authority: "CM-05711", caseManager: "casemanager.bielefeld", state: CaseState.OPEN },
  immigration: { authority: "ABH-05711" },
};

/** Twins: one family name, one birth date, two people. */
export const TWINS: readonly EdgeCase[] = [
  { ...OF_BOTH, key: "twins", number: 1, givenNames: "Amal" },
  { ...OF_BOTH, key: "twins", number: 2, givenNames: "Basma" },
];

/** Two people with the same names and the same birth date, whom nothing but their numbers tells apart: the hub compares no names. */
export const NAMESAKES: readonly EdgeCase[] = [1, 2].map((number) => ({
  ...{ ...OF_BOTH, key: "namesakes", number },
  ...{ familyName: "Gleichnam (erfunden)", givenNames: "Mohammed" },
}));

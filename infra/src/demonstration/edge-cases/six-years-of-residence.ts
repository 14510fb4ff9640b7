import { NaturalisationBasis } from "@kim-hub/naturalisation/naturalisation-basis";
import type { EdgeCase } from "./edge-case.js";

/**
 * § 10 StAG at five or eight years: applied for with five years of residence, decided with six. The law of the decision counts,
 * which asks for five from 2024-06-27 on.
 */
export const SIX_YEARS_OF_RESIDENCE: EdgeCase = {
  key: "six-years",
  familyName: "Sechsjahr (erfunden)",
  givenNames: "Carmen",
  birthDate: "1988-08-18",
  municipality: "05711000",
  story: {
    statuses: [["RP_FAMILY", "2018-05-14", "2024-07-19"]],
    procedure: {
      basis: NaturalisationBasis.STAG_10,
      stages: [
        ["COUNSELLING", "2023-04-17", "2023-04-17"],
        ["APPLICATION_RECEIVED", "2023-05-22", "2023-05-22"],
        ["COMPLETENESS_CHECK", "2023-05-23", "2023-07-28"],
        ["INQUIRIES", "2023-08-07", "2024-03-15"],
        ["ASSESSMENT", "2024-03-18", "2024-06-27"],
        ["CERTIFICATE_ISSUED", "2024-06-27", "2024-06-27"],
        ["CERTIFICATE_HANDED_OVER", "2024-07-19", "2024-07-19"],
      ],
    },
  },
  naturalisation: { authority: "EBH-05711" },
};

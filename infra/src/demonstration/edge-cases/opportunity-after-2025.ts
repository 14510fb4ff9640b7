import type { EdgeCase } from "./edge-case.js";

/** § 104c after 2025: the last day of a new grant was 2025-12-30, and an import brought one of 2026. It is kept, and marked. */
export const OPPORTUNITY_AFTER_2025: EdgeCase = {
  key: "opportunity-after-2025",
  familyName: "Zuspät (erfunden)",
  givenNames: "Ibrahim",
  birthDate: "1994-09-12",
  municipality: "05711000",
  story: {
    statuses: [
      ["ASYLUM_PERMISSION", "2016-05-02", "2018-09-30"],
      ["TOLERATION", "2018-10-01", "2026-02-01"],
      ["RP_OPPORTUNITY", "2026-02-02", null],
    ],
  },
  immigration: { authority: "ABH-05711" },
};

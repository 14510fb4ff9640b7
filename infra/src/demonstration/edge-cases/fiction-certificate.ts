import type { EdgeCase } from "./edge-case.js";

/** Status overlap: a fiction certificate lets the title before it go on until the office decides (§ 81 Abs. 4 AufenthG). */
export const FICTION_CERTIFICATE: EdgeCase = {
  key: "fiction-certificate",
  familyName: "Übergang (erfunden)",
  givenNames: "Rosa",
  birthDate: "1990-02-17",
  municipality: "05554012",
  story: {
    statuses: [
      ["RP_SKILLED_VOCATIONAL", "2020-11-02", "2024-11-01"],
      ["FICTION_CERTIFICATE", "2024-10-14", "2025-02-09"],
      ["RP_SKILLED_VOCATIONAL", "2025-02-10", null],
    ],
  },
  immigration: { authority: "ABH-05554" },
};

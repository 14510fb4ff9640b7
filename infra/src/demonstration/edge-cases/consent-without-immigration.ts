import { Office } from "@kim-hub/kit/office";
import type { EdgeCase } from "./edge-case.js";
import { KNOWN_TO_ALL } from "./known-to-all.js";

const OTHERS = { senders: [Office.CASE_MANAGEMENT, Office.NATURALISATION] };

/** Consent that covers case management and not the immigration office, which nobody may even name. */
export const WITHOUT_IMMIGRATION: EdgeCase = {
  ...KNOWN_TO_ALL,
  key: "without-immigration",
  familyName: "Teilweise (erfunden)",
  givenNames: "Elif",
  permitted: [OTHERS],
};

/** The same, and the person agreed that the immigration office is named as withheld. */
export const IMMIGRATION_NAMED: EdgeCase = {
  ...KNOWN_TO_ALL,
  key: "immigration-named",
  familyName: "Benannt (erfunden)",
  givenNames: "Goran",
  permitted: [OTHERS, { senders: [Office.IMMIGRATION], category: "OFFICE_NAME" }],
};

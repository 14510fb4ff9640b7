import { Office } from "@kim-hub/kit/office";

/** Who works in each of Bielefeld's offices, and for what they may ask. */
export const CLERKS = {
  [Office.CASE_MANAGEMENT]: { as: "casemanager.bielefeld", purpose: "CASE_WORK" },
  [Office.IMMIGRATION]: { as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" },
  [Office.NATURALISATION]: { as: "naturalisation.bielefeld", purpose: "NATURALISATION_PROCEDURE" },
} as const;

/** An office that keeps files of the invented people; another that is declared has none of them. */
export type PathOffice = keyof typeof CLERKS;

/** In the order of a path. */
export const PATH_OFFICES = [Office.CASE_MANAGEMENT, Office.IMMIGRATION, Office.NATURALISATION] as const;

export const STEERING = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" } as const;

export const TRUST_OFFICER = { as: "officer.trust-centre", purpose: "LINKING" } as const;

export const STEERING_GROUP = "LG-05711";

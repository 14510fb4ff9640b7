import { registerEnumType } from "type-graphql";
import { ProcedurePhase } from "./procedure-phase.js";

const { COUNSELLING, APPLICATION, EXAMINATION, COMPLETED, TRANSFERRED } = ProcedurePhase;

/** Each stage with its phase, null where the stage never leaves the office, and German name, in the usual order. */
const STAGES = {
  COUNSELLING: [COUNSELLING, "Beratung"],
  APPLICATION_RECEIVED: [APPLICATION, "Antragseingang"],
  COMPLETENESS_CHECK: [APPLICATION, "Vollständigkeitsprüfung"],
  DOCUMENTS_REQUESTED: [APPLICATION, "Nachforderung von Unterlagen"],
  INQUIRIES: [EXAMINATION, "Auskünfte von Polizei, Verfassungsschutz und Bundeszentralregister, § 37 Abs. 2 StAG"],
  ASSESSMENT: [EXAMINATION, "Prüfung der Voraussetzungen"],
  HEARING: [null, "Anhörung vor einer Ablehnung, § 28 VwVfG NRW"],
  ASSURANCE: [EXAMINATION, "Einbürgerungszusicherung"],
  CERTIFICATE_ISSUED: [COMPLETED, "Einbürgerungsurkunde ausgestellt"],
  CERTIFICATE_HANDED_OVER: [COMPLETED, "Einbürgerungsurkunde ausgehändigt, § 16 StAG"],
  REFUSED: [COMPLETED, "Ablehnung"],
  WITHDRAWN: [COMPLETED, "Rücknahme des Antrags"],
  SUSPENDED: [null, "Aussetzung, § 12a Abs. 3 StAG"],
  TRANSFERRED: [TRANSFERRED, "Abgabe wegen Wohnsitzwechsels"],
} as const;

export type ProcedureStageCode = keyof typeof STAGES;

const CODES = Object.keys(STAGES) as ProcedureStageCode[];

/** `{ COUNSELLING: "COUNSELLING", … }`, for GraphQL and the database. */
export const ProcedureStageCode: Readonly<Record<ProcedureStageCode, ProcedureStageCode>> = Object.fromEntries(
  CODES.map((code) => [code, code]),
) as Record<ProcedureStageCode, ProcedureStageCode>;

/** A hearing tells of a refusal to come, a suspension of criminal proceedings (Art. 10 DSGVO). */
export const UNRELEASED_STAGES: readonly ProcedureStageCode[] = CODES.filter((code) => STAGES[code][0] === null);

/** The phase that stands for the stage outside the office; null where nothing may. */
export function procedurePhase(code: ProcedureStageCode): ProcedurePhase | null {
  return STAGES[code][0];
}

/** Compares by the usual order, for sorting. */
export function byUsualOrder(left: ProcedureStageCode, right: ProcedureStageCode): number {
  return CODES.indexOf(left) - CODES.indexOf(right);
}

registerEnumType(ProcedureStageCode, {
  name: "ProcedureStageCode",
  description: "Stage of a naturalisation procedure (Verfahrensschritt).",
  valuesConfig: Object.fromEntries(CODES.map((code) => [code, { description: STAGES[code][1] }])),
});

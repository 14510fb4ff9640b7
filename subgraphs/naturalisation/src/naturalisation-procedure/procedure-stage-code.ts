import { registerEnumType } from "type-graphql";
import { ProcedurePhase } from "./procedure-phase.js";

const { COUNSELLING, APPLICATION, EXAMINATION, COMPLETED, SUSPENDED, TRANSFERRED } = ProcedurePhase;

/** Each stage with its phase and German name, in the usual order. */
const STAGES = {
  COUNSELLING: [COUNSELLING, "Beratung"],
  APPLICATION_RECEIVED: [APPLICATION, "Antragseingang"],
  COMPLETENESS_CHECK: [APPLICATION, "Vollständigkeitsprüfung"],
  DOCUMENTS_REQUESTED: [APPLICATION, "Nachforderung von Unterlagen"],
  INQUIRIES: [EXAMINATION, "Auskünfte von Polizei, Verfassungsschutz und Bundeszentralregister, § 37 Abs. 2 StAG"],
  ASSESSMENT: [EXAMINATION, "Prüfung der Voraussetzungen"],
  HEARING: [EXAMINATION, "Anhörung vor einer Ablehnung, § 28 VwVfG NRW"],
  ASSURANCE: [EXAMINATION, "Einbürgerungszusicherung"],
  CERTIFICATE_ISSUED: [COMPLETED, "Einbürgerungsurkunde ausgestellt"],
  CERTIFICATE_HANDED_OVER: [COMPLETED, "Einbürgerungsurkunde ausgehändigt, § 16 StAG"],
  REFUSED: [COMPLETED, "Ablehnung"],
  WITHDRAWN: [COMPLETED, "Rücknahme des Antrags"],
  SUSPENDED: [SUSPENDED, "Aussetzung, § 12a Abs. 3 StAG"],
  TRANSFERRED: [TRANSFERRED, "Abgabe wegen Wohnsitzwechsels"],
} as const;

export type ProcedureStageCode = keyof typeof STAGES;

const CODES = Object.keys(STAGES) as ProcedureStageCode[];

/** `{ COUNSELLING: "COUNSELLING", … }`, for GraphQL and the database. */
export const ProcedureStageCode: Readonly<Record<ProcedureStageCode, ProcedureStageCode>> = Object.fromEntries(
  CODES.map((code) => [code, code]),
) as Record<ProcedureStageCode, ProcedureStageCode>;

/** The phase that stands for the stage outside the office. */
export function procedurePhase(code: ProcedureStageCode): ProcedurePhase {
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

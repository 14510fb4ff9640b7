import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";
import { ProcedurePhase } from "./procedure-phase.js";

const { COUNSELLING, APPLICATION, EXAMINATION, COMPLETED, TRANSFERRED } = ProcedurePhase;

/** Each stage with its German name and its phase, null if the stage is never released; in the usual order. */
const STAGES = createCodeTable({
  name: "ProcedureStageCode",
  description: "Stage of a naturalisation procedure (Verfahrensschritt).",
  codes: {
    COUNSELLING: ["Beratung", COUNSELLING],
    APPLICATION_RECEIVED: ["Antragseingang", APPLICATION],
    COMPLETENESS_CHECK: ["Vollständigkeitsprüfung", APPLICATION],
    DOCUMENTS_REQUESTED: ["Nachforderung von Unterlagen", APPLICATION],
    INQUIRIES: ["Auskünfte von Polizei, Verfassungsschutz und Bundeszentralregister, § 37 Abs. 2 StAG", EXAMINATION],
    ASSESSMENT: ["Prüfung der Voraussetzungen", EXAMINATION],
    HEARING: ["Anhörung vor einer Ablehnung, § 28 VwVfG NRW", null],
    ASSURANCE: ["Einbürgerungszusicherung", EXAMINATION],
    CERTIFICATE_ISSUED: ["Einbürgerungsurkunde ausgestellt", COMPLETED],
    CERTIFICATE_HANDED_OVER: ["Einbürgerungsurkunde ausgehändigt, § 16 StAG", COMPLETED],
    REFUSED: ["Ablehnung", COMPLETED],
    WITHDRAWN: ["Rücknahme des Antrags", COMPLETED],
    SUSPENDED: ["Aussetzung, § 12a Abs. 3 StAG", null],
    TRANSFERRED: ["Abgabe wegen Wohnsitzwechsels", TRANSFERRED],
  },
});

export type ProcedureStageCode = CodeOf<typeof STAGES>;

/** The office releases only the phase of a stage, and of a stage without phase nothing. */
export const { codes: ProcedureStageCode, groupOf: procedurePhase, compare: byUsualOrder } = STAGES;

/** A hearing would reveal an impending refusal, a suspension criminal proceedings (Art. 10 DSGVO). */
export const UNRELEASED_STAGES: readonly ProcedureStageCode[] = Object.values(ProcedureStageCode).filter(
  (code) => procedurePhase(code) === null,
);

import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const COMPETENCE_TOPIC_CODES = createCodeTable({
  name: "CompetenceTopic",
  description: "What an authority is competent for (Zuständigkeit).",
  codes: {
    RESIDENCE: ["Ausländerangelegenheiten.\nAn Ausländerbehörde is competent."],
    NATURALISATION: ["Einbürgerung.\nAn Einbürgerungsbehörde is competent."],
    INTEGRATION: ["Strategische Steuerung (Baustein 1).\nA Kommunales Integrationszentrum is competent."],
    CASE_MANAGEMENT: ["Rechtskreisübergreifendes individuelles Case Management (Baustein 2)."],
  },
});

/** A task that an authority can be competent for. */
export type CompetenceTopic = CodeOf<typeof COMPETENCE_TOPIC_CODES>;

export const { codes: CompetenceTopic } = COMPETENCE_TOPIC_CODES;

import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

/** In the usual order; an office releases these codes, and no text. */
const STAGES = createCodeTable({
  name: "SampleOfficeStageCode",
  description: "Stage of what the office does for a person (Abschnitt).",
  codes: {
    FIRST_CONTACT: ["Erstkontakt"],
    COUNSELLING: ["Beratung"],
    SUPPORT: ["Unterstützung"],
    COMPLETED: ["Abschluss"],
  },
});

export type SampleOfficeStageCode = CodeOf<typeof STAGES>;

export const { codes: SampleOfficeStageCode } = STAGES;

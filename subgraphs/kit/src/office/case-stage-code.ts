import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const STAGES = createCodeTable({
  name: "CaseStageCode",
  description: "Stage of case management (Phase des Case Managements), in the binding order.",
  codes: {
    ACTIVE_OUTREACH: ["Aktive Zugangsgestaltung."],
    INITIAL_COUNSELLING: ["Erstberatung."],
    ASSESSMENT: ["Assessment."],
    GOAL_AGREEMENT: ["Zielvereinbarung."],
    SUPPORT_PLANNING: ["Hilfeplanung."],
    SERVICE_STEERING: ["Leistungssteuerung."],
    EVALUATION: ["Evaluation."],
  },
});

/** The seven stages; their order here is the binding one. */
export type CaseStageCode = CodeOf<typeof STAGES>;

export const { codes: CaseStageCode, compare: byBindingOrder } = STAGES;

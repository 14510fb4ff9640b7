import { registerEnumType } from "type-graphql";

/** The seven stages; their order here is the binding one. */
export enum CaseStageCode {
  ACTIVE_OUTREACH = "ACTIVE_OUTREACH",
  INITIAL_COUNSELLING = "INITIAL_COUNSELLING",
  ASSESSMENT = "ASSESSMENT",
  GOAL_AGREEMENT = "GOAL_AGREEMENT",
  SUPPORT_PLANNING = "SUPPORT_PLANNING",
  SERVICE_STEERING = "SERVICE_STEERING",
  EVALUATION = "EVALUATION",
}

const BINDING_ORDER = Object.values(CaseStageCode);

/** Compares by the binding order, for sorting. */
export function byBindingOrder(left: CaseStageCode, right: CaseStageCode): number {
  return BINDING_ORDER.indexOf(left) - BINDING_ORDER.indexOf(right);
}

registerEnumType(CaseStageCode, {
  name: "CaseStageCode",
  description: "Stage of case management (Phase des Case Managements), in the binding order.",
  valuesConfig: {
    ACTIVE_OUTREACH: { description: "Aktive Zugangsgestaltung." },
    INITIAL_COUNSELLING: { description: "Erstberatung." },
    ASSESSMENT: { description: "Assessment." },
    GOAL_AGREEMENT: { description: "Zielvereinbarung." },
    SUPPORT_PLANNING: { description: "Hilfeplanung." },
    SERVICE_STEERING: { description: "Leistungssteuerung." },
    EVALUATION: { description: "Evaluation." },
  },
});

import { registerEnumType } from "type-graphql";

/** The result of a goal. */
export enum GuideGoalResult {
  ACHIEVED = "ACHIEVED",
  PARTLY_ACHIEVED = "PARTLY_ACHIEVED",
  NOT_ACHIEVED = "NOT_ACHIEVED",
}

registerEnumType(GuideGoalResult, {
  name: "GuideGoalResult",
  description: "What became of a goal that was agreed with the integration guide (Ergebnis der Zielvereinbarung).",
  valuesConfig: {
    ACHIEVED: { description: "Erreicht" },
    PARTLY_ACHIEVED: { description: "Teilweise erreicht" },
    NOT_ACHIEVED: { description: "Nicht erreicht" },
  },
});

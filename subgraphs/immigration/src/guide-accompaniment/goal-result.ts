import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const RESULTS = createCodeTable({
  name: "GuideGoalResult",
  description: "What became of a goal that was agreed with the integration guide (Ergebnis der Zielvereinbarung).",
  codes: {
    ACHIEVED: ["Erreicht"],
    PARTLY_ACHIEVED: ["Teilweise erreicht"],
    NOT_ACHIEVED: ["Nicht erreicht"],
  },
});

export type GuideGoalResult = CodeOf<typeof RESULTS>;

export const { codes: GuideGoalResult } = RESULTS;

import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const RESULTS = createCodeTable({
  name: "GoalResult",
  description: "What became of an agreed goal (Ergebnis der Zielvereinbarung).",
  codes: {
    ACHIEVED: ["Erreicht."],
    PARTLY_ACHIEVED: ["Teilweise erreicht."],
    NOT_ACHIEVED: ["Nicht erreicht."],
    DROPPED: ["Aufgegeben."],
  },
});

export type GoalResult = CodeOf<typeof RESULTS>;

export const { codes: GoalResult } = RESULTS;

import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const ACTIONS = createCodeTable({
  name: "HistoryAction",
  description: "What was done to a row (Erfassung, Berichtigung).",
  codes: {
    RECORDED: ["Erfassung.\nIt was recorded for the first time."],
    CORRECTED: ["Berichtigung.\nIt was changed by mutation or by an import."],
  },
});

export type HistoryAction = CodeOf<typeof ACTIONS>;

export const { codes: HistoryAction } = ACTIONS;

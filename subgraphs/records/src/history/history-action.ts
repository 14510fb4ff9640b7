import { registerEnumType } from "type-graphql";

/** The kind of change to a row. */
export enum HistoryAction {
  RECORDED = "RECORDED",
  CORRECTED = "CORRECTED",
}

registerEnumType(HistoryAction, {
  name: "HistoryAction",
  description: "What was done to a row (Erfassung, Berichtigung).",
  valuesConfig: {
    RECORDED: { description: "Erfassung.\nIt was recorded for the first time." },
    CORRECTED: { description: "Berichtigung.\nIt was changed by mutation or by an import." },
  },
});

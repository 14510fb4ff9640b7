import { registerEnumType } from "type-graphql";

/** What was done to a row. */
export enum HistoryAction {
  RECORDED = "RECORDED",
  CORRECTED = "CORRECTED",
}

registerEnumType(HistoryAction, {
  name: "HistoryAction",
  description: "What was done to a row (Erfassung, Berichtigung).",
  valuesConfig: {
    RECORDED: { description: "It was recorded for the first time (Erfassung)." },
    CORRECTED: { description: "It was changed, by a coordinator or by an import (Berichtigung)." },
  },
});

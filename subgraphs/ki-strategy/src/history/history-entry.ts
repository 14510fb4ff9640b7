import { createHistoryEntry, HISTORY_OF_ALL } from "@kim-hub/records/history-entry";
import { Internal } from "../data-classes.js";

/** The rows as they were before each change. The rows are public, so that their history is kept from nobody by the database. */
export const HistoryEntry = createHistoryEntry({ name: "HistoryEntry", Protected: Internal, policies: HISTORY_OF_ALL });

import { addDays } from "../calendar/calendar.js";
import { type CodeOf, createCodeTable } from "../schema/code-table.js";

const STATUSES = createCodeTable({
  name: "DataStatus",
  description: "Whether the data behind an answer are up to date (Datenstand).",
  codes: {
    COMPLETE: ["Aktuell.\nThe data are 35 days old at most."],
    STALE: ["Veraltet.\nThe data are more than 35 days old."],
  },
});

export type DataStatus = CodeOf<typeof STATUSES>;

export const { codes: DataStatus } = STATUSES;

/** A month and a few days: an office that delivers monthly is never late by the calendar alone. */
const OLDEST_DAYS = 35;

/** The status, on the day of asking, of data as of a day. */
export function statusOn(asOf: string, today: string): DataStatus {
  return addDays(asOf, OLDEST_DAYS) < today ? DataStatus.STALE : DataStatus.COMPLETE;
}

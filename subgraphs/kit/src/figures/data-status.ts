import { registerEnumType } from "type-graphql";
import { addDays } from "../calendar/calendar.js";

/** Whether the data that a figure or a part of a path rests on are up to date. */
export enum DataStatus {
  COMPLETE = "COMPLETE",
  STALE = "STALE",
}

registerEnumType(DataStatus, {
  name: "DataStatus",
  description: "Whether the data behind an answer are up to date (Datenstand).",
  valuesConfig: {
    COMPLETE: { description: "Aktuell.\nThe data are 35 days old at most." },
    STALE: { description: "Veraltet.\nThe data are more than 35 days old." },
  },
});

/** A month and a few days: an office that delivers monthly is never late by the calendar alone. */
const OLDEST_DAYS = 35;

/** The status, on the day of asking, of data as of a day. */
export function statusOn(asOf: string, today: string): DataStatus {
  return addDays(asOf, OLDEST_DAYS) < today ? DataStatus.STALE : DataStatus.COMPLETE;
}

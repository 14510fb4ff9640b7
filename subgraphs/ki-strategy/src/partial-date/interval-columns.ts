import { optional } from "@kim-hub/records/column";
import { firstDay, lastDay, PARTIAL_DATE } from "@kim-hub/records/partial-date";
import type { Row } from "@kim-hub/records/row";
import type { Interval } from "./interval.js";

const description = "Day, month or year as far as a document gives it.";

/** The columns `valid_from` and `valid_to`. */
export const INTERVAL = {
  valid_from: optional(PARTIAL_DATE, { description }),
  valid_to: optional(PARTIAL_DATE, { description }),
};

/** Throws where the end is before the beginning. */
export function checkInterval({ validFrom, validTo }: Interval, row: Row): void {
  if (validFrom !== null && validTo !== null && lastDay(validTo) < firstDay(validFrom))
    throw row.fault("valid_to", "must not be before valid_from");
}

import type { RetainedRecord } from "./retained-record.js";

/** The days of a condition, as SQL. */
interface DueDays {
  readonly period: string;
  /** The day on which it is due. */
  readonly on: string;
}

/** As a condition on a row, that a record is due: its period has ended before the day, and of an order all before it are due too. */
export function dueSql(
  { table, where = "true", countedFrom, beginningOf }: RetainedRecord,
  { period, on }: DueDays,
): string {
  const isDue = `(${where}) and ${countedFrom} + ${period} < ${on}`;
  if (beginningOf === undefined) return isDue;

  return `${isDue} and (${beginningOf} is null or ${beginningOf} < all (
    select min(${beginningOf}) from "${table}" where (${isDue}) is not true having min(${beginningOf}) is not null))`;
}

import { existsSync, readFileSync } from "node:fs";
import { readRetentionRows } from "@kim-hub/kit/retention-rows";
import { parse } from "csv-parse/sync";

/** For how long a record is kept, in German words. */
export interface RetentionRecord {
  readonly record: string;
  /** Null if it holds in every office. */
  readonly office: string | null;
  /** ISO 8601 duration; null if nothing is deleted. */
  readonly period: string | null;
  /** From which day on, or why there is no period. */
  readonly meaning: string;
  readonly basis: string | null;
}

/** Every record by which a field may name its retention: with a period (`retention.csv`, here and beside an office's contract) and without one (`without-period.csv`). */
export function readRetentionRecords(
  find: (path: string) => string | null = findCommitted,
): readonly RetentionRecord[] {
  const withoutPeriod: Record<string, string>[] = parse(find("schema/without-period.csv") ?? "", { columns: true });

  return [
    ...readRetentionRows(find).map(({ record = "", office = "", period = "", counted_from = "", basis = "" }) => ({
      ...{ record, office, period, meaning: counted_from, basis },
    })),
    ...withoutPeriod.map(({ record = "", meaning = "" }) => ({
      ...{ record, office: null, period: null, meaning, basis: null },
    })),
  ];
}

/** The record of this name in an office; undefined if there is none. */
export function findRecord(
  records: readonly RetentionRecord[],
  { record, office }: { readonly record: string; readonly office: string },
): RetentionRecord | undefined {
  return records.findLast((each) => each.record === record && (each.office ?? office) === office);
}

function findCommitted(path: string): string | null {
  const file = new URL(`../../${path}`, import.meta.url);

  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

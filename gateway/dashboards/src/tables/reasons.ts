/** Why values are missing or coarse: a field `suppression` says it of the fields beside it. */
import type { Missing } from "./figure-table.js";
import { measureOf, nameOf, type SheetColumn } from "./measure.js";

/** A column of reasons; the places are those of the columns in a row. */
export interface Reason {
  readonly place: number;
  /** Of the columns that it speaks of: the numbers of the same object, or else its `value`; empty where it stands for itself. */
  readonly carriers: readonly number[];
}

const MISSING: ReadonlyMap<unknown, Missing> = new Map<unknown, Missing>([
  ["PRIMARY", "SUPPRESSED"],
  ["SECONDARY", "SUPPRESSED"],
  ["NOT_COLLECTED", "NOT_COLLECTED"],
  ["NOT_APPLICABLE", "NOT_APPLICABLE"],
  ["SOURCE_UNAVAILABLE", "SOURCE_UNAVAILABLE"],
]);

export function findReasons(columns: readonly SheetColumn[]): readonly Reason[] {
  return columns.flatMap(({ path, type }, place) => {
    if (type !== "Suppression" || nameOf(path) !== "suppression") return [];
    const beside = columns.flatMap((column, index) => {
      return index !== place && objectOf(column.path) === objectOf(path) ? [{ column, index }] : [];
    });
    const numbers = beside.filter(({ column }) => measureOf(column).isNumber);
    const carriers = numbers.length > 0 ? numbers : beside.filter(({ column }) => nameOf(column.path) === "value");

    return [{ place, carriers: [...carriers.map(({ index }) => index), ...findRatios(columns, path)] }];
  });
}

/** A ratio of a count tells the count, so what withholds the count withholds it; it stands beside the count's object. */
function findRatios(columns: readonly SheetColumn[], reason: string): readonly number[] {
  const around = objectOf(objectOf(reason));

  return columns.flatMap(({ path }, index) => (RATIOS.has(nameOf(path)) && objectOf(path) === around ? [index] : []));
}

const RATIOS: ReadonlySet<string> = new Set(["perFte"]);

/** Null where the code is no reason for a value to be missing. */
export function missingBy(code: unknown): Missing | null {
  return MISSING.get(code) ?? null;
}

export function isRounding(code: unknown): boolean {
  return code === "ROUNDED";
}

/** Whether the cells beside a column of reasons tell all that it tells, in each row. */
export function isCarried({ place, carriers }: Reason, rows: readonly (readonly unknown[])[]): boolean {
  if (carriers.length === 0) return false;

  return rows.every((row) => {
    const isNull = (carrier: number) => row[carrier] === null || row[carrier] === undefined;
    if (isRounding(row[place])) return carriers.some((carrier) => !isNull(carrier));

    return missingBy(row[place]) === null || carriers.some(isNull);
  });
}

function objectOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("."), 0));
}

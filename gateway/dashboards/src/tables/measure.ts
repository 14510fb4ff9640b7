/** How the numbers of a column are told from texts, and what they measure. */
import type { Column } from "./figure-table.js";

/** A column of a sheet: its path in the answer, its German header and the name of its type. */
export interface SheetColumn {
  readonly path: string;
  readonly header: string;
  readonly type: string;
}

/** How a column appears, and how its values become a cell's digits. */
export interface Measure extends Column {
  readonly digitsOf: (value: string) => string;
}

const NUMBER_TYPES: ReadonlySet<string> = new Set(["BigInt", "Decimal", "Float", "Int"]);

/** Numbers that name a thing or its place, which nobody adds up or writes with thousands separators. */
const NAMES: ReadonlySet<string> = new Set([
  ...["year", "years", "version", "order", "afterOrder", "number", "position"],
  ...["fromSeq", "toSeq", "brokenAt"],
]);

const IN_CENTS = / in Cent$/;

/** Money is given in cents, and shown in euros. */
export function measureOf({ path, header, type }: SheetColumn): Measure {
  if (type === "BigInt" && (IN_CENTS.test(header) || /[cC]ents$/.test(nameOf(path))))
    return { header: header.replace(IN_CENTS, ""), isNumber: true, unit: "€", digitsOf: eurosOf };
  const isNumber = NUMBER_TYPES.has(type) && !NAMES.has(nameOf(path));

  return { header, isNumber, unit: "", digitsOf: (value) => value };
}

/** The field's name in the answer. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** Exact at any size: `-5` → `-0.05`. */
export function eurosOf(cents: string): string {
  const [, sign = "", digits = ""] = cents.match(/^(-?)(\d+)$/) ?? [];
  if (digits === "") return cents;
  const padded = digits.padStart(3, "0");

  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}`;
}

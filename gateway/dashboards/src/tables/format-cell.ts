import type { Language } from "../words/language.js";
import type { Cell, Column } from "./figure-table.js";
import { formatNumber } from "./format-number.js";
import { MISSING_SIGNS, ROUNDED_SIGN } from "./missing-signs.js";

const NO_BREAK = "\u00A0";

/** What stands in a cell of a page; where no value is, its sign. */
export function formatCell(cell: Cell, { unit }: Pick<Column, "unit">, language: Language): string {
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "missing") return MISSING_SIGNS[cell.missing];
  const parts = [cell.isRounded ? ROUNDED_SIGN : "", formatNumber(cell.number, language), unit];

  return parts.filter((part) => part !== "").join(NO_BREAK);
}

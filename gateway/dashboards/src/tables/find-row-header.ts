import type { FigureTable } from "./figure-table.js";

/** The place of the column that names the rows: the first whose texts are all there and all different; -1 if there is none, or one row. */
export function findRowHeader({ columns, rows }: FigureTable): number {
  if (rows.length < 2) return -1;

  return columns.findIndex((_, place) => {
    const texts = rows.flatMap((row) => {
      const cell = row[place];

      return cell?.kind === "text" && cell.text !== "" ? [cell.text] : [];
    });

    return new Set(texts).size === rows.length;
  });
}

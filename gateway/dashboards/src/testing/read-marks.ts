import type { Cell, FigureTable } from "../tables/figure-table.js";
import { readElements } from "./read-elements.js";

/** A value's mark in a chart, or a value's cell in the table. */
export interface Mark {
  readonly category: string;
  readonly value: string;
}

/** The marks that a chart has drawn, in their order. */
export function readMarks(markup: string): Mark[] {
  return readElements(markup).flatMap(({ attributes, around }) => {
    const value = attributes["data-value"] ?? attributes["data-missing"];
    const category = attributes["data-category"] ?? around["data-category"] ?? "";

    return value === undefined ? [] : [{ category, value }];
  });
}

/** The cells of a table that a chart has to draw, row by row. */
export function marksOf({ rows }: FigureTable): Mark[] {
  return rows.flatMap(([category, ...cells]) =>
    cells.map((cell) => ({ category: textOf(category), value: textOf(cell) })),
  );
}

function textOf(cell: Cell | undefined): string {
  if (cell?.kind === "text") return cell.text;

  return cell?.kind === "number" ? cell.number : (cell?.missing ?? "");
}

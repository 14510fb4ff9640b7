import type { Cell, Column, FigureTable } from "../tables/figure-table.js";
import { MISSING_SIGNS } from "../tables/missing-signs.js";

/** A column by its header or by its place, counted from 0. */
export type ColumnName = string | number;

/** The column that names the rows; several where one alone names two rows alike. */
export type Category = ColumnName | readonly ColumnName[];

/** The columns of a chart of one series. */
export interface OneSeries {
  readonly category: Category;
  readonly value: ColumnName;
}

/** The columns of a chart of several series; more than four are not told apart. */
export interface UpToFourSeries {
  readonly category: Category;
  readonly values:
    | readonly [ColumnName]
    | readonly [ColumnName, ColumnName]
    | readonly [ColumnName, ColumnName, ColumnName]
    | readonly [ColumnName, ColumnName, ColumnName, ColumnName];
}

/** A cell of a column of values. */
export type ValueCell = Exclude<Cell, { kind: "text" }>;

/** A value with all that its mark says. */
export interface Point {
  readonly category: string;
  readonly series: string;
  readonly unit: string;
  readonly cell: ValueCell;
}

/** A column of values, a point for each row of the table. */
export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}

/** Takes the columns out of the table; a column that is not there, or that holds text as a value, is the page's fault. */
export function readSeries(table: FigureTable, columns: OneSeries | UpToFourSeries): Series[] {
  const names = typeof columns.category === "object" ? columns.category : [columns.category];
  const categories = names.map((name) => findColumn(table, name));
  const values: readonly ColumnName[] = "value" in columns ? [columns.value] : columns.values;

  return values.map((name) => {
    const index = findColumn(table, name);
    const { header, unit } = columnAt(table, index);
    const points = table.rows.map((row) => ({
      category: categories
        .map((place) => writeCategory(cellAt(table, row, place)))
        .filter((text) => text !== "")
        .join(", "),
      series: header,
      unit,
      cell: asValue(cellAt(table, row, index), header),
    }));

    return { name: header, points };
  });
}

function findColumn(table: FigureTable, name: ColumnName): number {
  return typeof name === "number" ? name : table.columns.findIndex(({ header }) => header === name);
}

function columnAt(table: FigureTable, index: number): Column {
  const column = table.columns[index];
  if (!column) throw new Error(`The table ${table.title} has no such column to draw.`);

  return column;
}

function cellAt(table: FigureTable, row: readonly Cell[], index: number): Cell {
  const cell = row[index];
  if (!cell) throw new Error(`A row of the table ${table.title} has no cell for ${columnAt(table, index).header}.`);

  return cell;
}

function asValue(cell: Cell, header: string): ValueCell {
  if (cell.kind === "text") throw new Error(`The column ${header} holds text, which no chart draws as a value.`);

  return cell;
}

/** A year is a number that nobody groups by thousands. */
function writeCategory(cell: Cell): string {
  if (cell.kind === "text") return cell.text;

  return cell.kind === "number" ? cell.number : MISSING_SIGNS[cell.missing];
}

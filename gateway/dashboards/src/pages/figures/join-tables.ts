import { type Category, type ColumnName, type Point, readSeries } from "../../charts/read-series.js";
import type { Cell, FigureTable } from "../../tables/figure-table.js";

/** One answer to the question that several are asked for, e.g. a territory's. */
export interface NamedTable {
  readonly name: string;
  readonly table: FigureTable;
}

interface Joined {
  readonly title: string;
  /** The header of the column of categories. */
  readonly header: string;
  readonly tables: readonly NamedTable[];
  readonly category: Category;
  readonly value: ColumnName;
}

/** A row that only another answer has: nobody says why. */
const NOT_STATED: Cell = { kind: "missing", missing: "NOT_STATED" };

/** One column of several answers with a row for each category that any of them has, in the order in which they come. */
export function joinTables({ title, header, tables, category, value }: Joined): FigureTable {
  const answers = tables.map(({ name, table }) => ({ name, points: pointsOf(table, category, value) }));
  const keys = [...new Set(answers.flatMap(({ points }) => [...points.keys()]))];
  const [unit = ""] = answers.flatMap(({ points }) => [...points.values()].map((point) => point.unit));

  return {
    title,
    columns: [
      { header, isNumber: false, unit: "" },
      ...answers.map(({ name }) => ({ header: name, isNumber: true, unit })),
    ],
    rows: keys.map((key) => {
      const [named] = answers.flatMap(({ points }) => points.get(key) ?? []);

      return [
        { kind: "text", text: named?.category ?? "" },
        ...answers.map(({ points }) => points.get(key)?.cell ?? NOT_STATED),
      ];
    }),
  };
}

/** By category and, where two rows of an answer are called alike, by which of them it is. */
function pointsOf(table: FigureTable, category: Category, value: ColumnName): ReadonlyMap<string, Point> {
  if (table.rows.length === 0) return new Map();
  const points = new Map<string, Point>();
  for (const point of readSeries(table, { category, value })[0]?.points ?? []) {
    let key = point.category;
    while (points.has(key)) key += " ";
    points.set(key, point);
  }

  return points;
}

/** The same with rows and columns exchanged. */
export function exchange({ columns, rows, ...rest }: FigureTable, header: string): FigureTable {
  const [, ...names] = columns;
  const unit = names[0]?.unit ?? "";

  return {
    ...rest,
    columns: [
      { header, isNumber: false, unit: "" },
      ...rows.map(([name]) => ({ header: name?.kind === "text" ? name.text : "", isNumber: true, unit })),
    ],
    rows: names.map((column, place) => [
      { kind: "text", text: column.header },
      ...rows.map((row) => row[place + 1] ?? NOT_STATED),
    ]),
  };
}

import type { Cell, Column, FigureTable } from "./figure-table.js";

const CASES = "Fälle";
const PERSONS = "Personen";
const NAME: Column = { header: "Angabe", isNumber: false, unit: "" };

/**
 * A table of one row whose columns are pairs of cases and persons becomes one of a row for each pair, which is read downwards and
 * fits a narrow screen; whatever else the row says stands above it. Any other table stays.
 */
export function standUpright(table: FigureTable): FigureTable {
  const { columns, rows, facts = [] } = table;
  const [row, ...others] = rows;
  if (!row || others.length > 0) return table;
  const pairs = findPairs(columns);
  if (pairs.length < 2) return table;
  const paired = new Set(pairs.flatMap(({ cases, persons }) => [cases, persons]));
  const besides = columns.flatMap((column, place) => {
    const cell = row[place];

    return paired.has(place) || !cell ? [] : [{ column, cell }];
  });

  return {
    ...table,
    facts: [...facts, ...besides],
    columns: [NAME, countOf(CASES), countOf(PERSONS)],
    rows: pairs.map(({ name, cases, persons }) => [
      { kind: "text", text: name },
      ...[cases, persons].flatMap((place): Cell[] => (row[place] ? [row[place]] : [])),
    ]),
  };
}

interface Pair {
  readonly name: string;
  readonly cases: number;
  readonly persons: number;
}

function findPairs(columns: readonly Column[]): readonly Pair[] {
  return columns.flatMap(({ header }, cases) => {
    if (!header.startsWith(`${CASES} `)) return [];
    const name = header.slice(CASES.length + 1);
    const persons = columns.findIndex((column) => column.header === `${PERSONS} ${name}`);

    return persons < 0 ? [] : [{ name, cases, persons }];
  });
}

function countOf(header: string): Column {
  return { header, isNumber: true, unit: "" };
}

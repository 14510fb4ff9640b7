import type { Category } from "../../charts/read-series.js";
import { subtractNumbers } from "../../tables/exact-numbers.js";
import type { Cell, Column, FigureTable, TableFact } from "../../tables/figure-table.js";
import { findRowHeader } from "../../tables/find-row-header.js";
import type { NamedTable } from "./join-tables.js";

interface Paired {
  readonly title: string;
  readonly tables: readonly [NamedTable, NamedTable];
  /** Null where the table has none by which it is drawn. */
  readonly category: Category | null;
  readonly words: { readonly name: string; readonly difference: string };
}

/** A row that only the other answer has: nobody says why. */
const NOT_STATED: Cell = { kind: "missing", missing: "NOT_STATED" };
const NOT_APPLICABLE: Cell = { kind: "missing", missing: "NOT_APPLICABLE" };
const NOTHING: Cell = { kind: "text", text: "" };

/**
 * Two answers as one table: a row for each entry, a column for each answer, and the difference of exact numbers. Null where the rows
 * of an answer have no names by which they meet.
 */
export function pairTables({ title, tables: [one, other], category, words }: Paired): FigureTable | null {
  const names = findNames(category, [one.table, other.table]);
  const facts = (one.table.facts ?? []).filter((fact) => (other.table.facts ?? []).some((each) => isSame(fact, each)));
  const own = listEntries(one.table, names, facts);
  const others = listEntries(other.table, names, facts);
  if (!own || !others) return null;
  const rows = [...new Set([...own.keys(), ...others.keys()])].flatMap((name): readonly Cell[][] => {
    const pair = [own.get(name), others.get(name)];
    if (pair.every((cell) => !cell || isEmpty(cell))) return [];
    const [first = NOT_STATED, second = NOT_STATED] = pair;

    return [[{ kind: "text", text: name }, first, second, differenceOf(first, second)]];
  });
  const isNumber = rows.every((row) => row.slice(1, 3).every(({ kind }) => kind !== "text"));

  return {
    ...{ title, rows },
    ...(one.table.textLanguage && { textLanguage: one.table.textLanguage }),
    ...(facts.length > 0 && { facts }),
    columns: [
      { header: words.name, isNumber: false, unit: "" },
      ...[one.name, other.name].map((header) => ({ header, isNumber, unit: "" })),
      { header: words.difference, isNumber: true, unit: "" },
    ],
  };
}

/** The headers or places of the columns that name the rows. */
function findNames(category: Category | null, tables: readonly FigureTable[]): readonly (string | number)[] {
  if (category !== null) return typeof category === "object" ? category : [category];

  return tables.flatMap((table) => table.columns[findRowHeader(table)]?.header ?? []).slice(0, 1);
}

/** Every cell by its row and column in words; null where two are called alike. */
function listEntries(
  { columns, rows, facts = [] }: FigureTable,
  names: readonly (string | number)[],
  said: readonly TableFact[],
): ReadonlyMap<string, Cell> | null {
  const isName = columns.map(({ header }, place) => names.includes(header) || names.includes(place));
  const entries = [
    ...facts
      .filter((fact) => !said.some((each) => isSame(fact, each)))
      .map(({ column, cell }) => ({ name: nameOf(column), cell })),
    ...rows.flatMap((row) => {
      const rowName = row.flatMap((cell, place) => (isName[place] ? textOf(cell) : [])).join(", ");

      return columns.flatMap((column, place) => {
        const name = rowName === "" ? nameOf(column) : `${rowName}: ${nameOf(column)}`;

        return isName[place] ? [] : [{ name, cell: row[place] ?? NOTHING }];
      });
    }),
  ];
  const byName = new Map(entries.map(({ name, cell }) => [name, cell]));

  return byName.size === entries.length ? byName : null;
}

function nameOf({ header, unit }: Column): string {
  return unit === "" ? header : `${header} in ${unit}`;
}

function textOf(cell: Cell): readonly string[] {
  if (cell.kind === "missing") return [];
  const text = cell.kind === "text" ? cell.text : cell.number;

  return text === "" ? [] : [text];
}

/** The second less the first; a rounded number has none. */
function differenceOf(first: Cell, second: Cell): Cell {
  const missing = [first, second].find(({ kind }) => kind === "missing");
  if (first.kind === "text" || second.kind === "text") return NOTHING;
  if (missing) return missing;
  if (first.kind !== "number" || second.kind !== "number" || first.isRounded || second.isRounded) return NOT_APPLICABLE;

  return { kind: "number", number: subtractNumbers(second.number, first.number), isRounded: false };
}

function isEmpty(cell: Cell): boolean {
  return cell.kind === "text" && cell.text === "";
}

function isSame(one: TableFact, other: TableFact): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

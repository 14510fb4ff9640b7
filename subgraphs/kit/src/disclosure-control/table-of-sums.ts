import type { Cell, CellTable } from "./cell-table.js";

/** A whole with its parts; those to be taken away from them come last, e.g. a stock at the end with what it began with, what came and what went. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly less?: readonly string[];
}

export type NamedCell = Omit<Cell, "terms">;

/** The table of cells of which some are sums of others: what no sum makes is an atom, and each further sum of the same whole an equation. */
export function tableOfSums(cells: readonly NamedCell[], sums: readonly Sum[]): CellTable {
  const makings = new Map<string, Sum[]>();
  for (const sum of sums) makings.set(sum.whole, [...(makings.get(sum.whole) ?? []), sum]);
  const atoms: (readonly number[])[] = [];
  const byName = new Map(cells.map((cell) => [cell.name, cell]));
  const known = new Map<string, ReadonlyMap<number, number>>();
  const equations: Cell["terms"][] = [];

  function termsOf(name: string): ReadonlyMap<number, number> {
    const found = known.get(name);
    if (found) return found;
    const [first, ...others] = makings.get(name) ?? [];
    const terms = first ? added(first) : new Map([[atoms.push(byName.get(name)?.counts ?? []) - 1, 1]]);
    known.set(name, terms);
    for (const other of others) {
      const difference = new Map(terms);
      for (const [atom, by] of added(other)) difference.set(atom, (difference.get(atom) ?? 0) - by);
      equations.push([...difference].filter(([, by]) => by !== 0));
    }

    return terms;
  }

  function added({ parts, less = [] }: Sum): Map<number, number> {
    const all = new Map<number, number>();
    for (const [names, sign] of [
      [parts, 1],
      [less, -1],
    ] as const)
      for (const name of names) for (const [atom, by] of termsOf(name)) all.set(atom, (all.get(atom) ?? 0) + sign * by);

    return all;
  }

  const withTerms = cells.map((cell) => ({ ...cell, terms: [...termsOf(cell.name)] }));

  return { atoms, cells: withTerms, equations };
}

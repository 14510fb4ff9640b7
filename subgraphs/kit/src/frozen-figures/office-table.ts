import type { CellTable } from "../disclosure-control/cell-table.js";
import { type CubeQuarter, type CubeTable, createCubeTable, equate } from "./cube-table.js";

/** An office's figures at the end of a quarter as one table: what several of them count, each of them tells. */
export function createOfficeTable(figures: readonly CubeQuarter[]): CellTable {
  const tables = new Map<string, CubeTable>();
  let atoms: CellTable["atoms"] = [];
  for (const asked of figures) {
    const table = createCubeTable(asked, atoms.length);
    tables.set(asked.cube.figure, table);
    atoms = [...atoms, ...table.atoms];
  }
  const links = figures.flatMap(({ cube: { figure, links = [] } }) =>
    links.flatMap(({ measure, other }) => {
      const [own, others] = [tables.get(figure), tables.get(other.figure)];
      if (!own || !others) return [];

      return equate(own.groups.get(measure) ?? [], others.groups.get(other.measure) ?? [], () => undefined);
    }),
  );

  return {
    atoms,
    cells: [...tables.values()].flatMap(({ cells }) => cells),
    equations: [...[...tables.values()].flatMap(({ equations }) => equations), ...links],
  };
}

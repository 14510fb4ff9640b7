import type { Cell, FigureTable } from "./figure-table.js";

/** Columns of the sheets that say something of the whole answer, by how their headers begin. */
const OF_THE_WHOLE =
  /^(Datenstand|Stand der Daten|Rechtsstand|Nicht gelesene Fassungen|Gebietsschlüssel|Gebiet|Quartal)( Case Management)?$/;

/** Takes what is the same in every row out of the rows; of a table without rows nothing is known, so it stays. */
export function liftFacts(table: FigureTable): FigureTable {
  const { columns, rows, facts = [] } = table;
  const [first] = rows;
  if (!first) return table;
  const isLifted = columns.map(
    ({ header }, place) => OF_THE_WHOLE.test(header) && rows.every((row) => isSame(row[place], first[place])),
  );
  // A table of nothing but facts stays a table.
  if (isLifted.every((each) => each)) return table;
  const lifted = columns.flatMap((column, place) => {
    const cell = first[place];

    return isLifted[place] && cell && !isEmpty(cell) ? [{ column, cell }] : [];
  });
  const keep = <T>(list: readonly T[]) => list.filter((_, place) => !isLifted[place]);

  return { ...table, facts: [...facts, ...lifted], columns: keep(columns), rows: rows.map(keep) };
}

function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(cell: Cell): boolean {
  return cell.kind === "text" && cell.text === "";
}

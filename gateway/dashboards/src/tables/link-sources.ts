import type { Cell, FigureTable } from "./figure-table.js";

/** By the header of a source's id: the header of its title, which the link then bears. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ["Quelle (Kennung)", "Quelle"],
  ["Spätere Quelle (Kennung)", "Spätere Quelle"],
]);

/** Leads from each source that a row rests on to the page of the document. */
export function linkSources(table: FigureTable): FigureTable {
  const { columns, rows } = table;
  const links = columns.flatMap(({ header }, id) => {
    const title = columns.findIndex((column) => column.header === TITLES.get(header));

    return TITLES.has(header) ? [{ id, shown: title < 0 ? id : title }] : [];
  });
  if (links.length === 0) return table;
  const linked = (row: readonly Cell[]) =>
    row.map((cell, place) => {
      const source = row[links.find(({ shown }) => shown === place)?.id ?? -1];
      if (cell.kind !== "text" || cell.text === "" || source?.kind !== "text" || source.text === "") return cell;

      return { ...cell, to: `/sources/${encodeURIComponent(source.text)}` };
    });

  return { ...table, rows: rows.map(linked) };
}

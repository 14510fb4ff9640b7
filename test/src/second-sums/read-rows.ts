import { existsSync, readdirSync, readFileSync } from "node:fs";

/** One row of a CSV file, by its header. */
export type Row = Readonly<Record<string, string>>;

/** The rows of one territory and one year that were recorded as files, by the name of the file. */
export type Recorded = (file: string) => readonly Row[];

/** Reads every CSV file of these folders; of files with a year, the rows of one territory and year alone. */
export function readRows(
  folders: readonly string[],
  { ags, year }: { readonly ags: string; readonly year: number },
): Recorded {
  const rows = new Map<string, Row[]>();
  for (const folder of folders)
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".csv"))) {
      const file = name.slice(0, -".csv".length);
      rows.set(file, [...(rows.get(file) ?? []), ...readCsv(`${folder}/${name}`)]);
    }
  const isOf = (row: Row) =>
    (row.ags ?? row.scope ?? ags) === ags && (row.year === undefined || row.year === "" || row.year === String(year));

  return (file) => (rows.get(file) ?? []).filter(isOf);
}

/** Of the year before, without which no sum can begin: how much one file says was carried over. */
export function readYearBefore(
  folders: readonly string[],
  place: { readonly ags: string; readonly year: number },
): readonly Row[] {
  return readRows(folders, { ...place, year: place.year - 1 })("year-closings");
}

/** A file of comma-separated values; a field in quotes may hold commas, line breaks and doubled quotes. */
function readCsv(file: string): Row[] {
  if (!existsSync(file)) return [];
  const records: string[][] = [[]];
  const text = readFileSync(file, "utf8");
  for (const [, end = "", quoted, plain = ""] of text.matchAll(/(^|,|\n)(?:"((?:[^"]|"")*)"|([^",\n]*))/g)) {
    if (end === "\n") records.push([]);
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
  }
  const [header = [], ...lines] = records.filter((cells) => cells.some((cell) => cell !== ""));

  return lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])));
}

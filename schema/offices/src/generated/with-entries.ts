interface Place {
  /** The line that opens the list, without its indentation. */
  readonly list: string;
  /** The line that closes it. */
  readonly close: string;
}

/** The JSON text with these entries among those of one list, a line each; an entry that is there already stays where it is. */
export function withEntries(text: string, { list, close }: Place, entries: readonly string[]): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() === list) + 1;
  const last = lines.findIndex((line, index) => index >= first && line.replace(/,$/, "") === close);
  if (first === 0 || last < 0) throw new Error(`There is no list ${list} to add an office to.`);
  const present = lines.slice(first, last).map((line) => line.replace(/,$/, ""));
  const missing = entries.filter((entry) => !present.includes(entry));
  const added = missing.reduce<readonly string[]>(insert, present);

  return [
    ...lines.slice(0, first),
    ...added.map((line, index) => (index < added.length - 1 ? `${line},` : line)),
    ...lines.slice(last),
  ].join("\n");
}

/** Behind the last entry that comes before it by the alphabet. */
function insert(lines: readonly string[], entry: string): readonly string[] {
  return lines.toSpliced(lines.findLastIndex((line) => line < entry) + 1, 0, entry);
}

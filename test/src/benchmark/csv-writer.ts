import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes a file line by line as the rows are made; returns how many there were. */
export async function writeCsv(
  folder: string,
  file: string,
  columns: readonly string[],
  rows: Iterable<readonly (string | number | bigint)[]>,
): Promise<number> {
  let count = 0;
  function* lines() {
    yield `${columns.join(",")}\n`;
    for (const row of rows) {
      count += 1;
      yield `${row.join(",")}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(join(folder, file)));

  return count;
}

import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { FILE_NAME } from "./log-directory.js";

/** One line of the request log. */
export interface LoggedLine {
  readonly file: string;
  /** Where the next line of the file begins, in bytes. */
  readonly end: number;
  /** The line without its end, in canonical JSON: what a hash of the entry is made of. */
  readonly bytes: Buffer;
}

const NEW_LINE = 0x0a;

/** The files of a request log, by day. */
export function listLogFiles(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => FILE_NAME.test(name))
    .sort()
    .map((name) => join(directory, name));
}

/**
 * The lines of one file in the order of writing, from a byte where a line begins. What follows the last line's end is no
 * entry: its writer was killed, or still writes it, and no answer has left on it.
 */
export async function* readLogFile(file: string, from = 0): AsyncGenerator<LoggedLine> {
  let rest = Buffer.alloc(0);
  let end = from;
  for await (const chunk of createReadStream(file, { start: from })) {
    rest = Buffer.concat([rest, chunk]);
    for (let length = rest.indexOf(NEW_LINE); length >= 0; length = rest.indexOf(NEW_LINE)) {
      end += length + 1;
      yield { file, end, bytes: rest.subarray(0, length) };
      rest = rest.subarray(length + 1);
    }
  }
}

/** Every line of a request log, file by file. */
export async function* readRequestLog(directory: string): AsyncGenerator<LoggedLine> {
  for (const file of listLogFiles(directory)) yield* readLogFile(file);
}

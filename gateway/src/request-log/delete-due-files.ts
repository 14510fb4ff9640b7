import { createReadStream, existsSync, unlinkSync } from "node:fs";
import { basename } from "node:path";
import { addMonths } from "@kim-hub/kit/calendar";
import { listLogFiles } from "./read-request-log.js";

interface DueOptions {
  /** The day on which they are due. */
  readonly on: string;
  /** The last day of the period is the file's too. */
  readonly months: number;
  readonly dryRun: boolean;
}

const DAY_LENGTH = "2000-01-01".length;
const NEW_LINE = 0x0a;

/** Deletes the files of a request log of days that are due, and counts their entries; in a dry run it counts only. */
export async function deleteDueFiles(directory: string, { on, months, dryRun }: DueOptions): Promise<number> {
  if (!existsSync(directory)) return 0;
  let entries = 0;
  for (const file of listLogFiles(directory)) {
    const day = basename(file).slice(0, DAY_LENGTH);
    if (addMonths(day, months) >= on) continue;
    entries += await countLines(file);
    if (!dryRun) unlinkSync(file);
  }

  return entries;
}

async function countLines(file: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(file)) for (const byte of chunk) if (byte === NEW_LINE) lines += 1;

  return lines;
}

/** As of which day imported rows are. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { localDate } from "@kim-hub/kit/calendar";
import { DATE } from "@kim-hub/records/text-rules";
import { InputError } from "../command-error.js";

/** The day of an export, and how it is known. */
export interface ExportDay {
  readonly day: string;
  readonly from: "option" | "profile" | "files";
}

interface Known {
  readonly option: string | undefined;
  readonly profile: string | null;
  readonly folder: string;
}

/** The day that is said; else the day on which the newest of the files was last written. None lies in the future. */
export function findExportDay({ option, profile, folder }: Known): ExportDay {
  if (option !== undefined && DATE.read(option) === null)
    throw new InputError(`--exported-on takes a date such as 2026-10-31, not '${option}'.`);
  const said = option ?? profile;
  const day = said ?? newestDay(folder);
  if (day > localDate()) throw new InputError(`The day of the export, ${day}, lies in the future.`);

  return { day, from: option !== undefined ? "option" : said !== null ? "profile" : "files" };
}

function newestDay(folder: string): string {
  const days = readdirSync(folder)
    .filter((file) => !file.startsWith("."))
    .flatMap((file) => statSync(join(folder, file), { throwIfNoEntry: false }) ?? [])
    .filter((state) => state.isFile())
    .map(({ mtime }) => localDate(mtime));

  return days.toSorted().at(-1) ?? localDate();
}

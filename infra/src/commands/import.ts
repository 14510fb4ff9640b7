/** `npm run import -- ki-strategy <folder>`: a folder of CSV files into the database, with a report on every file and bad row. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { ImportProfile } from "@kim-hub/records/import-profile";
import type { ImportProgress, ImportReport } from "@kim-hub/records/import-report";
import { renderData } from "../terminal/table.js";
import type { CommandContext } from "./command-context.js";
import { CommandError, InputError } from "./command-error.js";
import { findDatabaseUrl } from "./database-url.js";

export interface ImportOptions {
  /** The AGS of the territory whose rows the files hold. */
  readonly territory: string;
  readonly dryRun?: boolean;
  /** A file that says how the CSV files are written. */
  readonly profile?: string;
}

const BAR_WIDTH = 30;
/** A profile has five settings. */
const MOST_PROFILE_BYTES = 65_536;
const UNREACHABLE = new Set(["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT"]);

/** The exit code: 1 if a row or a file is bad. */
export async function importCsv(
  subgraph: string,
  path: string,
  { territory, dryRun = false, profile: profilePath }: ImportOptions,
  { config, terminal }: CommandContext,
): Promise<0 | 1> {
  if (subgraph !== "ki-strategy")
    throw new InputError(`Data can be imported into ki-strategy only, not into '${subgraph}'.`);
  const folder = resolve(config.directory, path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new InputError(`There is no folder at ${folder}.`);
  const url = findDatabaseUrl(config.environment);
  // Read only when needed: the other commands do without a database.
  const { importTerritory, UnknownTerritoryError } = await import("@kim-hub/ki-strategy/import-territory");
  const { describeFault } = await import("@kim-hub/records/fault");
  const { inGerman } = await import("@kim-hub/ki-strategy/in-german");

  const profile = profilePath === undefined ? undefined : await readProfile(resolve(config.directory, profilePath));
  const report = await importTerritory({
    url,
    folder,
    territory,
    profile,
    dryRun,
    onProgress: (progress) => terminal.draw?.(drawBar(progress)),
  })
    .catch((error: unknown) => {
      if (error instanceof UnknownTerritoryError)
        throw new InputError(
          `--territory takes the AGS of a territory with a KIM of its own, such as 05554, not '${territory}'.`,
        );
      throw isUnreachable(error) ? new CommandError("No database answers; start the hub with npm start.", 1) : error;
    })
    .finally(() => terminal.draw?.(""));
  const isGerman = profile?.language === "de";
  terminal.print(isGerman ? renderGermanReport(report, inGerman) : renderReport(report));
  for (const fault of report.faults) terminal.print(describeFault(fault, isGerman ? inGerman : undefined));

  return report.faults.length === 0 ? 0 : 1;
}

async function readProfile(path: string): Promise<ImportProfile> {
  const { ImportProfileError, readImportProfile } = await import("@kim-hub/records/import-profile");
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state?.isFile()) throw new InputError(`There is no profile at ${path}.`);
  if (state.size > MOST_PROFILE_BYTES) throw new InputError(`The file at ${path} is too large for a profile.`);
  try {
    return readImportProfile(readFileSync(path, "utf8"));
  } catch (error) {
    throw error instanceof ImportProfileError ? new InputError(error.message) : error;
  }
}

/** `██████░░░░  58 %  check expenditures.csv`. */
export function drawBar({ file, step, share }: ImportProgress): string {
  const full = Math.round(share * BAR_WIDTH);

  return `${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)} ${String(Math.floor(share * 100)).padStart(3)} %  ${step} ${file}`;
}

function renderReport({ dryRun, files, faults }: ImportReport): string {
  const rows = files.map(({ file, rows: read, inserted, changed, unchanged, faults: own, skipped }) => {
    return {
      file,
      read,
      inserted,
      changed,
      unchanged,
      faults: own.length,
      "not written": skipped ?? (own.length > 0 ? "it has faults" : ""),
    };
  });
  const outcome = dryRun
    ? "dry run: nothing is written"
    : faults.length > 0
      ? "files with faults are not written"
      : "written";

  return renderData({ outcome, faults: faults.length, files: rows });
}

function renderGermanReport({ dryRun, files, faults }: ImportReport, inGerman: (text: string) => string): string {
  const rows = files.map(({ file, rows: read, inserted, changed, unchanged, faults: own, skipped }) => ({
    Datei: file,
    gelesen: read,
    neu: inserted,
    geändert: changed,
    unverändert: unchanged,
    Fehler: own.length,
    "nicht geschrieben": skipped === null ? (own.length > 0 ? "sie hat Fehler" : "") : inGerman(skipped),
  }));
  const outcome = dryRun
    ? "Probelauf: nichts wird geschrieben"
    : faults.length > 0
      ? "Dateien mit Fehlern werden nicht geschrieben"
      : "geschrieben";

  return renderData({ Ergebnis: outcome, Fehler: faults.length, Dateien: rows });
}

function isUnreachable(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && UNREACHABLE.has(String(error.code));
}

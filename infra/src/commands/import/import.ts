/** `npm run import -- <subgraph> <folder>`: a folder of CSV files into the database, with a report on every file and bad row. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type ImportProfile, ImportProfileError, NAMED_PROFILES } from "@kim-hub/records/import-profile";
import type { ImportProgress, ImportReport } from "@kim-hub/records/import-report";
import type { CommandContext } from "../command-context.js";
import { CommandError, InputError } from "../command-error.js";
import { findDatabaseUrl } from "../database/database-url.js";
import { isUnreachable } from "../database/is-unreachable.js";
import { findExportDay } from "./export-day.js";
import { loadImportTarget, requireImportable } from "./import-target.js";
import { drawBar, ENGLISH, GERMAN, renderReport } from "./import-texts.js";
import { getImporter } from "./importer.js";

export interface ImportOptions {
  /** An invented person who imports. */
  readonly as?: string;
  readonly dryRun?: boolean;
  /** A file that says how the CSV files are written, or the name of a profile. */
  readonly profile?: string;
  /** The day of the export. */
  readonly exportedOn?: string;
}

const MOST_PROFILE_BYTES = 65_536;

/** The exit code: 1 if a row or a file is bad. */
export async function importCsv(
  name: string,
  path: string,
  { as, dryRun = false, profile: profileName, exportedOn }: ImportOptions,
  { config, terminal }: CommandContext,
): Promise<0 | 1> {
  const subgraph = requireImportable(name);
  const folder = resolve(config.directory, path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new InputError(`There is no folder at ${folder}.`);
  const url = findDatabaseUrl(subgraph, config.environment);
  const profile = profileName === undefined ? undefined : await readProfile(profileName, config.directory);
  const exported = findExportDay({ option: exportedOn, profile: profile?.exportedOn ?? null, folder });
  const importer = await getImporter({ subgraph, as }, config);
  const { describeFault } = await import("@kim-hub/records/fault");
  const { run, inGerman } = await loadImportTarget(subgraph);

  const onProgress = drawEachChange(terminal.draw, profile?.language === "de" ? GERMAN : ENGLISH);
  const request = { url, folder, profile, dryRun, exportedOn: exported.day, onProgress };
  const report = await run(importer, request)
    .catch(refuse)
    .finally(() => terminal.draw?.(""));
  const isGerman = (profile?.language ?? (report.findings.length > 0 ? "de" : "en")) === "de";
  const words = isGerman ? GERMAN : ENGLISH;
  terminal.print(renderReport(report, { words, exported, translate: isGerman ? inGerman : (text) => text }));
  for (const fault of report.faults) terminal.print(describeFault(fault, isGerman ? inGerman : undefined));
  for (const line of listUntold(report, words.more)) terminal.print(line);

  return report.faults.length === 0 ? 0 : 1;
}

async function readProfile(name: string, directory: string): Promise<ImportProfile> {
  const named = Object.hasOwn(NAMED_PROFILES, name) ? NAMED_PROFILES[name] : undefined;
  if (named) return named;
  const path = resolve(directory, name);
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state?.isFile()) throw new InputError(`There is no profile at ${path}.`);
  if (state.size > MOST_PROFILE_BYTES) throw new InputError(`The file at ${path} is too large for a profile.`);
  const { readImportProfile } = await import("@kim-hub/records/read-import-profile");
  try {
    return readImportProfile(readFileSync(path, "utf8"));
  } catch (error) {
    throw error instanceof ImportProfileError ? new InputError(error.message) : error;
  }
}

/** A bar for a person to see: not again for every row. */
function drawEachChange(
  draw: ((text: string) => void) | undefined,
  words: Parameters<typeof drawBar>[1],
): (progress: ImportProgress) => void {
  let last = "";

  return (progress) => {
    const bar = drawBar(progress, words);
    if (bar !== last) draw?.(bar);
    last = bar;
  };
}

function listUntold({ files }: ImportReport, more: (file: string, count: number) => string): readonly string[] {
  return files
    .filter(({ faultCount, faults }) => faultCount > faults.length)
    .map(({ file, faultCount, faults }) => more(file, faultCount - faults.length));
}

function refuse(error: unknown): never {
  if (error instanceof ImportProfileError) throw new InputError(error.message);
  if (isUnreachable(error)) throw new CommandError("No database answers; start the hub with npm start.", 1);
  const state = sqlStateOf(error);
  // The driver's own message would repeat the rows.
  if (state) throw new CommandError(`The database stopped the import (SQLSTATE ${state}); nothing is written.`, 1);
  throw error;
}

/** Five capital letters and digits, of which one at least is a digit: no code of the operating system has one. */
function sqlStateOf(error: unknown): string | null {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

  return /^(?=.*\d)[\dA-Z]{5}$/.test(code) ? code : null;
}

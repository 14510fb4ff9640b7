/** The words of an import's report, in English and in German. */
import type { Translate } from "@kim-hub/records/fault";
import type { ImportProgress, ImportReport } from "@kim-hub/records/import-report";
import { renderData } from "../../terminal/table.js";
import type { ExportDay } from "./export-day.js";

const BAR_WIDTH = 30;

interface Words {
  readonly steps: Readonly<Record<ImportProgress["step"], string>>;
  readonly readAs: (file: string, reading: string) => string;
  readonly from: Readonly<Record<ExportDay["from"], string>>;
  readonly columns: readonly [
    file: string,
    read: string,
    inserted: string,
    changed: string,
    unchanged: string,
    faults: string,
    notWritten: string,
  ];
  readonly hasFaults: string;
  readonly dryRun: string;
  readonly someNotWritten: string;
  readonly written: string;
  readonly summary: readonly [outcome: string, faults: string, asOf: string, files: string];
  readonly unchangedState: string;
  readonly more: (file: string, count: number) => string;
}

export const ENGLISH: Words = {
  steps: { check: "check", write: "write", compare: "compare" },
  readAs: (file, reading) => `${file} is read as ${reading}.`,
  from: { option: "as the command says", profile: "as the profile says", files: "the day of the newest file" },
  columns: ["file", "read", "inserted", "changed", "unchanged", "faults", "not written"],
  hasFaults: "it has faults",
  dryRun: "dry run: nothing is written",
  someNotWritten: "files with faults are not written",
  written: "written",
  summary: ["outcome", "faults", "as of", "files"],
  unchangedState: "unchanged: faults kept rows out",
  more: (file, count) => `${file}: ${count} more faults of this kind of file are not listed.`,
};

export const GERMAN: Words = {
  steps: { check: "prüfen", write: "schreiben", compare: "vergleichen" },
  readAs: (file, reading) =>
    `${file} wird gelesen als ${reading.replace("German Excel (semicolons,", "deutsches Excel (Semikolons,")}.`,
  from: { option: "laut Befehl", profile: "laut Profil", files: "Tag der neuesten Datei" },
  columns: ["Datei", "gelesen", "neu", "geändert", "unverändert", "Fehler", "nicht geschrieben"],
  hasFaults: "sie hat Fehler",
  dryRun: "Probelauf: nichts wird geschrieben",
  someNotWritten: "Dateien mit Fehlern werden nicht geschrieben",
  written: "geschrieben",
  summary: ["Ergebnis", "Fehler", "Datenstand", "Dateien"],
  unchangedState: "unverändert: wegen der Fehler fehlen Zeilen",
  more: (file, count) => `${file}: ${count} weitere Fehler sind nicht aufgeführt.`,
};

/** `██████░░░░  58 %  check expenditures.csv`. */
export function drawBar({ file, step, share }: ImportProgress, { steps }: Pick<Words, "steps"> = ENGLISH): string {
  const full = Math.round(share * BAR_WIDTH);

  return `${"█".repeat(full)}${"░".repeat(BAR_WIDTH - full)} ${String(Math.floor(share * 100)).padStart(3)} %  ${steps[step]} ${file}`;
}

/** The report without its faults, as lines and a table. */
export function renderReport(
  { dryRun, files, faults, findings, asOf }: ImportReport,
  {
    words,
    exported,
    translate,
  }: { readonly words: Words; readonly exported: ExportDay; readonly translate: Translate },
): string {
  const rows = files.map(({ file, rows: read, inserted, changed, unchanged, faultCount, skipped }) => {
    const reason = skipped === null ? (faultCount > 0 ? words.hasFaults : "") : translate(skipped);
    const cells = [file, read, inserted, changed, unchanged, faultCount, reason];

    return Object.fromEntries(words.columns.map((column, index) => [column, cells[index]]));
  });
  const outcome = dryRun ? words.dryRun : faults.length > 0 ? words.someNotWritten : words.written;
  const state = faults.length > 0 ? words.unchangedState : asOf && `${asOf} (${words.from[exported.from]})`;
  const count = files.reduce((sum, { faultCount, faults: listed }) => sum + faultCount - listed.length, faults.length);
  const values = [outcome, count, state ?? "", rows];
  const data = Object.fromEntries(
    words.summary.map((name, index) => [name, values[index]]).filter(([, value]) => value !== ""),
  );

  return [...findings.map(({ file, reading }) => words.readAs(file, reading)), renderData(data)].join("\n");
}

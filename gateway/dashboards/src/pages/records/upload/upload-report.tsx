import { DataTable } from "../../../tables/data-table.js";
import type { Cell, FigureTable } from "../../../tables/figure-table.js";
import type { Language } from "../../../words/language.js";
import type { UploadedFile } from "./read-uploads.js";
import { UPLOAD_WORDS } from "./upload-words.js";

/** The hub's report of an import, or of its dry run. */
export interface ImportReport {
  readonly isWritten: boolean;
  readonly files: readonly Readonly<
    { file: string } & Record<"rows" | "inserted" | "changed" | "unchanged" | "faultCount", number>
  >[];
  readonly faults: readonly Readonly<{
    file: string;
    line: number | null;
    column: string | null;
    rule: string;
    ruleInGerman: string;
  }>[];
}

interface ReportProps {
  readonly report: ImportReport;
  /** What the report is about. */
  readonly files: readonly UploadedFile[];
  readonly language: Language;
}

/** What was written or would be, and every fault with its place and its rule. */
export function UploadReport({ report, files, language }: ReportProps) {
  const words = UPLOAD_WORDS[language];
  const outcome = report.isWritten ? "WRITTEN" : report.faults.length > 0 ? "FAULTS" : "DRY_RUN";

  return (
    <section>
      <h2 class="kern-heading-medium">{words.report}</h2>
      <p class="kern-body" role="status">
        {words.outcome[outcome]}
      </p>
      {files
        .filter(({ encoding }) => encoding === "windows-1252")
        .map(({ number, name }) => (
          <p key={number} class="kern-body">
            {words.asWindows1252(name)}
          </p>
        ))}
      <DataTable table={filesTable(report, language)} language={language} />
      {report.faults.length > 0 && <DataTable table={faultsTable(report, language)} language={language} />}
    </section>
  );
}

const text = (value: string): Cell => ({ kind: "text", text: value });
const number = (value: number): Cell => ({ kind: "number", number: String(value), isRounded: false });

function filesTable({ files }: ImportReport, language: Language): FigureTable {
  const { filesTitle, fileColumns } = UPLOAD_WORDS[language];

  return {
    title: filesTitle,
    columns: fileColumns.map((header, place) => ({ header, isNumber: place > 0, unit: "" })),
    rows: files.map(({ file, rows, inserted, changed, unchanged, faultCount }) => [
      text(file),
      ...[rows, inserted, changed, unchanged, faultCount].map(number),
    ]),
  };
}

function faultsTable({ faults }: ImportReport, language: Language): FigureTable {
  const { faultsTitle, faultColumns } = UPLOAD_WORDS[language];

  return {
    title: faultsTitle,
    columns: faultColumns.map((header) => ({ header, isNumber: false, unit: "" })),
    rows: faults.map(({ file, line, column, rule, ruleInGerman }) =>
      [file, line === null ? "" : String(line), column ?? "", language === "de" ? ruleInGerman : rule].map(text),
    ),
  };
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import { REGISTRY } from "../tables.js";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

type Row = Readonly<Record<string, string | number | bigint>>;

/** A new folder with these files, for as long as the test file runs; a cell that a row leaves out is empty. */
export function createCsvFolder(files: Readonly<Record<string, readonly Row[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  folders.push(folder);
  for (const [file, rows] of Object.entries(files)) {
    const table = REGISTRY.tables.find((candidate) => candidate.file === file);
    const columns = table?.columns.map(({ name }) => name) ?? Object.keys(rows[0] ?? {});
    const lines = rows.map((row) => columns.map((column) => quote(String(row[column] ?? ""))).join(","));
    writeFileSync(join(folder, file), `${[columns.join(","), ...lines].join("\n")}\n`);
  }

  return folder;
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { deleteDueFiles } from "./delete-due-files.js";

test("days that are due go as whole files, with their entries counted; the last day of the period stays", async () => {
  const directory = mkdtempSync(join(tmpdir(), "request-log-"));
  const name = (day: string) => `${day}.00000000-0000-4000-8000-000000000000.jsonl`;
  for (const day of ["2024-11-26", "2024-11-27", "2024-11-28"]) writeFileSync(join(directory, name(day)), "{}\n{}\n");
  writeFileSync(join(directory, "notes.txt"), "not of the log");
  const due = { on: "2026-11-28", months: 24 };
  const counted = await deleteDueFiles(directory, { ...due, dryRun: true });
  const untouched = readdirSync(directory).length;
  const deleted = await deleteDueFiles(directory, { ...due, dryRun: false });
  const left = readdirSync(directory).toSorted();
  rmSync(directory, { recursive: true });

  expect([counted, untouched, deleted]).toEqual([4, 4, 4]);
  expect(left).toEqual([name("2024-11-28"), "notes.txt"]);
  expect(await deleteDueFiles(directory, { ...due, dryRun: false })).toBe(0);
});

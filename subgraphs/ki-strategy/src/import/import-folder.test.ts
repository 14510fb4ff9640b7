import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import type { ImportProgress, ImportReport } from "@kim-hub/records/import-report";
import { REFERENCE_FOLDER } from "../reference-data/reference-files.js";
import { createCsvFolder } from "../testing/csv-folder.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { importTerritory } from "./import-territory.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const load = (folder: string, dryRun = false) => importTerritory({ url: subgraph.ownerUrl, folder, dryRun });
const source = (id: string, title = "Test") => ({ id, title, issuer: "Test" });
const titles = (id: string) => subgraph.rows(`select title from source_document where id = '${id}'`);
const told = ({ files }: ImportReport) =>
  files.map(({ file, rows, inserted, changed, unchanged, skipped }) => ({
    file,
    rows,
    inserted,
    changed,
    unchanged,
    skipped,
  }));

test("rows are inserted, then unchanged, then changed; rows that the folder does not name stay", async () => {
  const first = await load(createCsvFolder({ "sources.csv": [source("T1"), source("T2")] }));
  const again = await load(createCsvFolder({ "sources.csv": [source("T1"), source("T2")] }));
  const changed = await load(createCsvFolder({ "sources.csv": [source("T1"), source("T2", "New")] }));
  const one = { file: "sources.csv", rows: 2, inserted: 0, changed: 0, unchanged: 0, skipped: null };

  expect(told(first)).toEqual([{ ...one, inserted: 2 }]);
  expect(told(again)).toEqual([{ ...one, unchanged: 2 }]);
  expect(told(changed)).toEqual([{ ...one, changed: 1, unchanged: 1 }]);
  expect(await titles("T2")).toEqual([{ title: "New" }]);
  expect(await titles("S1")).toHaveLength(1);
});

test("a second import of the committed folder changes nothing", async () => {
  const { files, faults } = await load(REFERENCE_FOLDER);

  expect(faults).toEqual([]);
  expect(files.map(({ inserted, changed }) => inserted + changed).filter(Boolean)).toEqual([]);
  expect(files.every(({ rows, unchanged }) => rows === unchanged)).toBe(true);
});

test("a dry run tells what would happen and writes nothing", async () => {
  const report = await load(createCsvFolder({ "sources.csv": [source("T3")] }), true);

  expect(report).toMatchObject({ dryRun: true, files: [{ inserted: 1 }] });
  expect(await titles("T3")).toEqual([]);
});

test("every bad row of every file is told; a file with a fault and those that point to it write nothing", async () => {
  const year = { ags: "05711", year: 2024, source: "T4", passage: "test" };
  const post = { ags: "05711", year: 2024, pillar: "B1", kind: "COORDINATION", funded_fte: "1.00" };
  const report = await load(
    createCsvFolder({
      "sources.csv": [source("T4"), { id: "T5" }, { ...source("T6"), date: "2021-02-30" }],
      "authorities.csv": [{ id: "KI-05711", kind: "INTEGRATION_CENTRE", name: "Neu", territory: "05711" }],
      "post-years.csv": [year],
      "posts.csv": [post, { ...post, pillar: "B9" }],
    }),
  );

  expect(report.faults).toEqual([
    { file: "sources.csv", line: 3, column: "title", rule: "must not be empty" },
    { file: "sources.csv", line: 4, column: "date", rule: "must be a date such as 2021-04-14" },
    {
      file: "posts.csv",
      line: 3,
      column: "pillar",
      rule: expect.stringMatching(/^must be one of B1 \(Baustein 1: .*\), B2 \(.*\), B3 \(.*\)$/),
    },
  ]);
  expect(report.files.map(({ file, inserted, changed, skipped }) => [file, inserted + changed, skipped])).toEqual([
    ["sources.csv", 0, null],
    ["authorities.csv", 1, null],
    ["post-years.csv", 0, "sources.csv has faults"],
    ["posts.csv", 0, null],
  ]);
  expect(await titles("T4")).toEqual([]);
});

test("a file that nothing is known of is a fault that names the known ones", async () => {
  const folder = createCsvFolder({ "sources.csv": [source("T7")] });
  writeFileSync(join(folder, "staff.csv"), "name\n");
  writeFileSync(join(folder, ".DS_Store"), "");
  const { faults, files } = await load(folder);

  expect(faults).toEqual([
    {
      file: "staff.csv",
      line: null,
      column: null,
      rule: expect.stringContaining("known files districts.csv, towns.csv, sources.csv"),
    },
  ]);
  expect(files).toMatchObject([{ file: "sources.csv", inserted: 1 }]);
});

test.each([
  ["", 1, null, "must name the columns id, territory, kind, title, date, issuer, url, sha256"],
  ["id,title,date\n", 1, "issuer", "must be a column of the file"],
  ["id,title,date,issuer,id\n", 1, "id", "must not be a column twice"],
  ["id,title,date,issuer\nT8,a,b\n", 2, null, "must have 4 cells, not 3"],
  ['id,title,date,issuer\nT8,"a,,c\n', 2, null, expect.stringContaining("must be comma-separated values")],
  ["id,title,date,issuer\nT8,\0,,c\n", 2, "title", "must be UTF-8 text without control characters"],
  ["id,title,date,issuer\nT8,a\u001b[2Jb,,c\n", 2, "title", "must be UTF-8 text without control characters"],
  ["id,title,date,issuer\nT8,a\u009b2Jb,,c\n", 2, "title", "must be UTF-8 text without control characters"],
  [`id,title,date,issuer\nT8,${"x".repeat(10_001)},,c\n`, 2, "title", "must be at most 10000 characters"],
  [
    `id,title,date,issuer,${Array.from({ length: 5000 }, (_, index) => `c${index}`).join(",")}\n`,
    1,
    null,
    "must have at most 100 columns",
  ],
  [
    `id,title,date,issuer\nT8,"${"x,".repeat(3_000_000)}`,
    expect.anything(),
    null,
    "must be comma-separated values: a line is too long, or a quote is not closed",
  ],
  [
    Buffer.from("id,title,date,issuer\nT8,Köln,,c\n", "latin1"),
    2,
    "title",
    "must be UTF-8 text without control characters",
  ],
  ["id,title,date,issuer\nT8,a,,c\n\nT8,b,,c\n", 4, "id", "must not repeat line 2"],
])("the malformed file %#", async (text, line, column, rule) => {
  const folder = createCsvFolder({});
  writeFileSync(join(folder, "sources.csv"), text);

  expect((await load(folder)).faults).toEqual([{ file: "sources.csv", line, column, rule }]);
});

test("a file larger than any export is not read", async () => {
  const folder = createCsvFolder({});
  writeFileSync(join(folder, "sources.csv"), "");
  truncateSync(join(folder, "sources.csv"), 1024 ** 3 + 1);

  expect((await load(folder)).faults).toMatchObject([{ file: "sources.csv", rule: "must be at most 1024 MiB" }]);
});

test("a file of before a column came is taken, and a row that is there keeps what it says in it", async () => {
  const row = { scope: "05711", position: "990", title: "Modellphase", actual: "2019", source: "S0", passage: "test" };
  await load(createCsvFolder({ "milestones.csv": [{ ...row, start: "2017" }] }));
  const folder = createCsvFolder({});
  writeFileSync(
    join(folder, "milestones.csv"),
    "scope,position,title,planned,actual,wording,remark,actual_source,actual_passage,source,passage\n" +
      "05711,990,Modellphase,,2020,,,,,S0,test\n05711,991,Neu,,2020,,,,,S0,test\n",
  );
  const report = await load(folder);

  expect(told(report)).toMatchObject([{ inserted: 1, changed: 1 }]);
  expect(
    await subgraph.rows("select start, actual from milestone where id in ('05711-990', '05711-991') order by id"),
  ).toEqual([
    { start: "2017", actual: "2020" },
    { start: null, actual: "2020" },
  ]);
});

test("quotes, commas, question marks, backslashes and umlauts arrive as they are; composed and decomposed are one", async () => {
  const title = `„Größe“ ? 'a' "b", \\n \\ $1 :x é`;
  const again = createCsvFolder({ "sources.csv": [source("T9", title.normalize("NFD"))] });

  await load(createCsvFolder({ "sources.csv": [source("T9", title)] }));

  expect(await titles("T9")).toEqual([{ title }]);
  expect(told(await load(again))).toMatchObject([{ unchanged: 1 }]);
});

test("a rule over several tables takes back both files and leaves the others", async () => {
  const year = { ags: "05711", year: 2025, total_cents: 3, material_costs_cents: 1, source: "S0", passage: "test" };
  const post = { ags: "05711", year: 2025, pillar: "B1", kind: "COORDINATION", grant_cents: 1 };
  const { faults, files } = await load(
    createCsvFolder({ "sources.csv": [source("T10")], "post-years.csv": [year], "posts.csv": [post] }),
  );

  expect(faults).toMatchObject([
    { file: "post-years.csv", line: 2, column: "total_cents" },
    { file: "posts.csv", line: 2, column: "grant_cents" },
  ]);
  expect(files.map(({ inserted }) => inserted)).toEqual([1, 0, 0]);
  expect(await subgraph.rows("select id from post_year where id = '05711-2025'")).toEqual([]);
});

test("what only the table can refuse is told with its line", async () => {
  await subgraph.rows("alter table source_document add constraint short check (title !~ '^(x|y)+$')");
  const rows = [source("T11"), source("T12", "xx"), source("T13"), source("T14", "yy")];
  const { faults } = await load(createCsvFolder({ "sources.csv": rows }));
  await subgraph.rows("alter table source_document drop constraint short");

  expect(faults).toMatchObject([
    { file: "sources.csv", line: 3, column: null, rule: "must keep the rule short of its table" },
    { file: "sources.csv", line: 5, column: null },
  ]);
  expect(await titles("T11")).toEqual([]);
});

test("progress goes from the first file's check to the last file's end", async () => {
  const seen: ImportProgress[] = [];
  const onProgress = (progress: ImportProgress) => seen.push(progress);
  await importTerritory({ url: subgraph.ownerUrl, folder: REFERENCE_FOLDER, onProgress });
  const shares = seen.map(({ share }) => share);

  expect(seen[0]).toMatchObject({ file: "districts.csv", step: "check" });
  expect(shares).toEqual(shares.toSorted((left, right) => left - right));
  expect(shares.at(-1)).toBe(1);
});

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestSubgraph, type TestSubgraph } from "@kim-hub/kit/testing";
import { FILES_AUTHORITY } from "../person/personal-columns.js";
import { DATE, TEXT } from "../rules/text-rules.js";
import { required } from "../table/column.js";
import { OWN_AUTHORITY_ONLY } from "../table/ownership.js";
import { uuidOf } from "../table/primary-key.js";
import { createRegistry } from "../table/registry.js";
import type { Row } from "../table/row.js";
import { createTable } from "../table/table.js";
import { importInto } from "../testing/import-office.js";
import { InventedVisit } from "../testing/invented-file.js";
import { INVENTED_FILES } from "../testing/invented-file.table.js";
import { officeDatabase, startInventedOffice } from "../testing/invented-office.js";
import type { ImportProgress } from "./report/import-report.js";

/** Visits of which a file has one in a month. */
let compared = 0;
const VISITS = createTable({
  file: "invented-visits.csv",
  entity: InventedVisit,
  key: ["authority", "file", "day"],
  idOf: uuidOf,
  columns: { authority: FILES_AUTHORITY, file: required(TEXT, { property: null }), day: required(DATE) },
  joinedKeys: { fileId: { columns: ["authority", "file"], table: INVENTED_FILES } },
  acrossRows: {
    within: ["fileId"],
    start: () => {
      const before = new Set<string>();

      return {
        check({ fileId, day }: InventedVisit, row: Row) {
          compared += 1;
          const month = `${fileId} ${day.slice(0, 7)}`;
          if (before.has(month)) throw row.fault("day", "must not be in the month of another visit");
          before.add(month);
        },
      };
    },
  },
  recorded: {
    term: "an invented visit (erfundener Besuch)",
    subjectOf: ({ fileId }) => fileId,
    ownerOf: () => "ABH-05711",
  },
});
const registry = createRegistry([INVENTED_FILES, VISITS], OWN_AUTHORITY_ONLY);

let office: TestSubgraph;

beforeAll(async () => {
  office = await startTestSubgraph("invented-office", officeDatabase, startInventedOffice);
});

afterAll(() => office.stop());

const FILES = "file_reference,family_name,given_names,birth_date,closed_on\n";
const fileRow = (reference: string) => `${reference},Muster (erfunden),,,\n`;
const load = (files: Readonly<Record<string, string>>, onProgress?: (progress: ImportProgress) => void) =>
  importInto({ url: office.applicationUrl, files, registry, ...(onProgress && { onProgress }) });

test("a row is set beside those that the table holds of the same file, and of no other", async () => {
  await load({
    "invented-files.csv": FILES + ["A 1", "A 2", "A 3"].map(fileRow).join(""),
    "invented-visits.csv": "file,day\nA 1,2024-01-10\nA 2,2024-01-10\nA 3,2024-01-10\n",
  });
  compared = 0;
  const { faults } = await load({ "invented-visits.csv": "file,day\nA 1,2024-02-20\nA 2,2024-01-20\n" });

  expect(faults).toEqual([
    { file: "invented-visits.csv", line: 3, column: "day", rule: "must not be in the month of another visit" },
  ]);
  // Two rows as the file is read, then the four of both files.
  expect(compared).toBe(6);
});

test("rows far apart in a file are compared too", async () => {
  const many = Array.from({ length: 10_500 }, (_, index) => `B ${index}`);
  const rows = [...many.map((reference) => `${reference},2024-01-10`), "B 0,2024-01-20"];
  const { faults } = await load({
    "invented-files.csv": FILES + many.map(fileRow).join(""),
    "invented-visits.csv": `file,day\n${rows.join("\n")}\n`,
  });

  expect(faults).toEqual([
    {
      ...{ file: "invented-visits.csv", line: rows.length + 1, column: "day" },
      rule: "must not be in the month of another visit",
    },
  ]);
});

test("of a file that is wrong in every row a thousand faults are listed, and all are counted", async () => {
  const rows = Array.from({ length: 1_500 }, (_, index) => `C ${index},2024-02-30`);
  const { files } = await load({ "invented-visits.csv": `file,day\n${rows.join("\n")}\n` });

  expect(files).toMatchObject([{ rows: 1_500, faultCount: 1_500, inserted: 0 }]);
  expect(files[0]?.faults).toHaveLength(1_000);
});

test("progress goes from nothing to all over checking, writing and comparing", async () => {
  const seen: ImportProgress[] = [];
  const files = {
    "invented-files.csv": FILES + fileRow("D 1"),
    "invented-visits.csv": "file,day\nD 1,2024-01-10\n",
  };
  await load(files, (progress) => void seen.push(progress));
  const shares = seen.map(({ share }) => share);

  expect([...new Set(seen.map(({ step }) => step))]).toEqual(["check", "write", "compare"]);
  expect(shares).toEqual(shares.toSorted((left, right) => left - right));
  expect(shares.at(-1)).toBe(1);
});

const stateOf = async () => {
  const [row] = await office.rows("select as_of::text as day from data_state where authority_id = 'ABH-05711'");

  return row?.day ?? null;
};

test("the day of the export is the rows' own; a dry run, a fault and an older export do not set it", async () => {
  const url = office.applicationUrl;
  const good = { "invented-files.csv": FILES + fileRow("E 1") };
  const dry = await importInto({ url, files: good, exportedOn: "2026-10-01", dryRun: true });
  expect([dry.asOf, await stateOf()]).toEqual(["2026-10-01", null]);

  const faulty = await importInto({ url, files: { "invented-files.csv": `${FILES},,,,\n` }, exportedOn: "2026-10-01" });
  expect([faulty.asOf, await stateOf()]).toEqual([null, null]);

  await importInto({ url, files: good, exportedOn: "2026-10-31" });
  await importInto({ url, files: good, exportedOn: "2026-09-30" });
  expect(await stateOf()).toBe("2026-10-31");
});

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const IMPORT = `mutation ($input: ImportRowsInput!) { importRows(input: $input) { isWritten
  files { file rows inserted changed unchanged faultCount reading } faults { file line column rule ruleInGerman } } }`;
const HEADER = "scope,position,title,start,planned,actual,wording,remark,actual_source,actual_passage,source,passage";
const row = (position: string, title: string, scope = "05711") => `${scope},${position},${title},,,,,,,,S2,Generated`;
const milestones = (...rows: readonly string[]) => ({ name: "milestones.csv", lines: [HEADER, ...rows] });
const bielefeld = coordinator("05711");

const importRows = (
  files: readonly object[],
  { dryRun = false, as = bielefeld }: { dryRun?: boolean; as?: object } = {},
) => subgraph.ask(IMPORT, { as, variables: { input: { files, dryRun } } });

/** Everything that a table holds, with the history. */
async function everything() {
  const tables = await subgraph.rows(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  const states = tables.map(async ({ name }: Record<string, unknown>) => [
    name,
    await subgraph.rows(
      `select count(*)::int as rows, md5(string_agg(t::text, ',' order by t::text)) as digest from "${name}" t`,
    ),
  ]);

  return Promise.all(states);
}

test("a dry run says what would be written, and writes nothing", async () => {
  const before = await everything();
  const { data, errors } = await importRows([milestones(row("950", "Probe"), row("951", "Probe"))], { dryRun: true });

  expect(errors).toBeUndefined();
  expect(data.importRows).toEqual({
    isWritten: false,
    files: [{ file: "milestones.csv", rows: 2, inserted: 2, changed: 0, unchanged: 0, faultCount: 0, reading: null }],
    faults: [],
  });
  expect(await everything()).toEqual(before);
});

test("an import writes as its caller, with the history, and a second one changes nothing", async () => {
  const files = [milestones(row("952", "First"), row("953", "First"))];
  const first = await importRows(files);
  const again = await importRows(files);
  const changed = await importRows([milestones(row("952", "Second"), row("953", "First"))]);

  expect(first.data.importRows).toMatchObject({ isWritten: true, files: [{ rows: 2, inserted: 2 }] });
  expect(again.data.importRows).toMatchObject({ isWritten: true, files: [{ inserted: 0, changed: 0, unchanged: 2 }] });
  expect(changed.data.importRows).toMatchObject({ isWritten: true, files: [{ changed: 1, unchanged: 1 }] });
  expect(
    await subgraph.rows(`select actor, authority, version, action from history where row_id = '05711-952' order by id`),
  ).toEqual([
    { actor: "sub-05711", authority: "KI-05711", version: 1, action: "RECORDED" },
    { actor: "sub-05711", authority: "KI-05711", version: 2, action: "CORRECTED" },
  ]);
});

test("one fault keeps all files out, with its file, line, column and rule in both languages", async () => {
  const before = await everything();
  const closing = { name: "year-closings.csv", lines: ["ags,year", "05711,1999"] };
  const { data, errors } = await importRows([milestones(row("954", "Good"), row("95", "Bad")), closing]);

  expect(errors).toBeUndefined();
  expect(data.importRows.isWritten).toBe(false);
  expect(data.importRows.faults).toContainEqual({
    ...{ file: "milestones.csv", line: 3, column: "position" },
    rule: "must be a position in three digits, such as 001",
    ruleInGerman: expect.stringMatching(/^muss /),
  });
  expect(await everything()).toEqual(before);
});

test("another territory's row is a fault, and so is a file that nobody knows", async () => {
  const before = await everything();
  const foreign = await importRows([milestones(row("955", "Foreign", "05554"))]);
  const unknown = await importRows([{ name: "nobody-knows.csv", lines: ["a"] }]);

  expect(foreign.data.importRows).toMatchObject({
    isWritten: false,
    faults: [{ line: 2, rule: "must name a row of the territory that imports, not another's" }],
  });
  expect(unknown.data.importRows).toMatchObject({ isWritten: false, faults: [{ file: "nobody-knows.csv" }] });
  expect(await everything()).toEqual(before);
});

test("a table of German Excel is read as one", async () => {
  const lines = [HEADER.replaceAll(",", ";"), row("956", "Fachtag").replaceAll(",", ";")];
  const { data } = await importRows([{ name: "milestones.csv", lines }]);

  expect(data.importRows).toMatchObject({
    isWritten: true,
    files: [{ inserted: 1, reading: expect.stringContaining("German Excel") }],
  });
});

test.each([
  [[], "An import needs a file."],
  [[{ name: "../milestones.csv", lines: [] }], "A file is named as the import knows it, such as milestones.csv."],
  [[milestones(), milestones()], "No two files of an import have the same name."],
  [
    [milestones(...Array.from({ length: 100 }, () => "x".repeat(9_500)))],
    "The files of an import hold at most 900000 bytes together.",
  ],
])("files that cannot be imported are BAD_USER_INPUT (%#)", async (files, message) => {
  const { errors } = await importRows(files);

  expect(errors).toMatchObject([{ message, extensions: { code: "BAD_USER_INPUT" } }]);
});

test("nobody but the coordinators of a territory imports", async () => {
  const files = [milestones(row("957", "Foreign"))];
  const auditor = { role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT, authority: "KI-05711" };
  const nowhere = coordinator("05999");

  for (const as of [auditor, nowhere])
    expect((await importRows(files, { as })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  expect(await subgraph.rows("select id from milestone where id = '05711-957'")).toEqual([]);
});

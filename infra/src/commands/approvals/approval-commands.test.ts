import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { SCHEMA_FOLDER } from "@kim-hub/schema/read-matrix";
import { runCommand } from "../command-line.js";
import { readCommandConfig } from "../config.js";

const folder = mkdtempSync(join(tmpdir(), "approvals-"));
const AUTHOR = "Fachstelle KIM-Datenmanagement (erfunden)";
const BY = "Behördliche Datenschutzbeauftragte (erfunden)";
const MATRIX = ["access-matrix", "approve", "--folder", ".", "--author", AUTHOR];
const FIELDS = ["fields", "approve", "immigration", "--file", "fields.csv", "--by"];

beforeAll(() => {
  for (const file of ["access-matrix.yaml", "access-matrix-approvals.yaml"])
    cpSync(join(SCHEMA_FOLDER, file), join(folder, file));
  writeFileSync(
    join(folder, "fields.csv"),
    "owner,field,class,since,approvedBy\nimmigration,File.id,CASE,2026-12-01,\n",
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[]) {
  const lines: string[] = [];
  const terminal = { print: (line: string) => lines.push(line), complain: (line: string) => lines.push(line) };
  const code = await runCommand(args, { terminal, config: readCommandConfig({ INIT_CWD: folder }) });

  return { code, said: lines.join("\n") };
}

test("a changed access matrix is approved by somebody else than its author, once", async () => {
  const matrix = readFileSync(join(folder, "access-matrix.yaml"), "utf8");
  const raised = `${localDate()}.9`;
  const next = matrix.replace("\nminimumCount: 5", "\nminimumCount: 6");
  writeFileSync(join(folder, "access-matrix.yaml"), next.replace(/^policyVersion: .*$/m, `policyVersion: "${raised}"`));

  expect(await run([...MATRIX, "--by", AUTHOR])).toEqual({
    ...{ code: 2, said: `${AUTHOR} is the author of the access matrix; somebody else has to approve it.` },
  });
  expect(await run([...MATRIX, "--by", BY])).toMatchObject({
    ...{ code: 2, said: expect.stringContaining(`policyVersion ${raised} is not the next after`) },
  });

  const day = "2099-01-01.1";
  writeFileSync(join(folder, "access-matrix.yaml"), next.replace(/^policyVersion: .*$/m, `policyVersion: "${day}"`));
  expect(await run([...MATRIX, "--by", BY])).toMatchObject({
    ...{ code: 0, said: expect.stringContaining(`policyVersion ${day} is approved by ${BY} on ${localDate()}`) },
  });
  expect(await run([...MATRIX, "--by", BY])).toMatchObject({
    code: 2,
    said: expect.stringContaining("approved already"),
  });
});

test("fields that nobody has approved are listed, and approved for their owner", async () => {
  expect(await run(["fields", "list", "--file", "fields.csv"])).toEqual({
    ...{ code: 0, said: "immigration  CASE  File.id\n1 of 1 fields are not approved." },
  });
  expect(await run([...FIELDS, "Leitung (erfunden)"])).toEqual({
    code: 0,
    said: "CASE  File.id\n1 fields of immigration are approved by Leitung (erfunden); now run npm run schema and commit what changes.",
  });
  expect(await run([...FIELDS, "Leitung (erfunden)"])).toMatchObject({ code: 2 });
  expect(await run(["fields", "list", "--file", "fields.csv"])).toEqual({
    ...{ code: 0, said: "0 of 1 fields are not approved." },
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { GENERATED_FILES } from "@kim-hub/offices/generated-files";
import { OFFICE_NAMES } from "@kim-hub/offices/office-names";
import { ROOT } from "../installation/root.js";
import { ALLOWED_MENTIONS } from "./allowed-mentions.js";
import { listMentions } from "./office-mentions.js";

const GENERATED = GENERATED_FILES.map(({ path }) => path);
const mentions = listMentions(ROOT, GENERATED);
const allowancesOf = (file: string) => ALLOWED_MENTIONS.filter(({ files }) => files.test(file));

test("no file names an office but for a reason: what follows from the registry is not written again", () => {
  expect([...mentions.keys()].filter((file) => allowancesOf(file).length !== 1)).toEqual([]);
});

test("each reason is one that a file still has", () => {
  const idle = ALLOWED_MENTIONS.filter(({ files }) => ![...mentions.keys()].some((file) => files.test(file)));

  expect(idle.map(({ reason }) => reason)).toEqual([]);
});

test("adding an office changes its declaration, its own folder and files that a program writes, and of all else only what somebody decides", () => {
  const decided = ALLOWED_MENTIONS.filter(({ decides }) => decides !== null);
  const changed = [...mentions.keys()].filter((file) => decided.some(({ files }) => files.test(file)));

  expect(changed.filter((file) => /\.tsx?$/.test(file) && !file.startsWith("gateway/dashboards/src/pages/"))).toEqual(
    [],
  );
  // A list of all offices is written by no hand where nobody decides on it.
  const lists = [...mentions].filter(([, offices]) => offices === OFFICE_NAMES.length).map(([file]) => file);
  expect(lists.filter((file) => !changed.includes(file) && !allowancesOf(file).some(({ ofAll }) => ofAll))).toEqual([]);
});

test.each([
  ["infra/src/one.ts", 'export const PORTS = { immigration: 4004, "naturalisation": 4005 };', 2],
  ["infra/src/two.ts", "const roles = [Role.IMMIGRATION_CLERK, Role.CASE_MANAGER];", 2],
  ["gateway/src/three.ts", "const { immigrationMandate } = path;", 1],
  [
    "gateway/src/four.ts",
    '// Such as IMMIGRATION.\n/** Or "naturalisation". */\nexport const FOUR = "an immigration office";',
    0,
  ],
  ["schema/five.yaml", "roles: [NATURALISATION_CLERK]", 1],
  ["subgraphs/immigration/src/six.ts", "export const OFFICE = Office.IMMIGRATION;", 0],
  ["infra/src/testing/seven.ts", "export const OFFICE = Office.IMMIGRATION;", 0],
])("%s with %j names %i offices", (file, text, offices) => {
  const folder = mkdtempSync(join(tmpdir(), "mentions-"));
  mkdirSync(join(folder, dirname(file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  const found = listMentions(folder, []);
  rmSync(folder, { recursive: true });

  expect(found.get(file) ?? 0).toBe(offices);
});

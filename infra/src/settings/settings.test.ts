import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Settings } from "@kim-hub/kit/config";
import { ROOT } from "../installation/root.js";
import { OTHER_VARIABLES } from "./other-variables.js";
import { listSettingRows } from "./setting-rows.js";
import { SETTINGS_DOCUMENT, withTable } from "./settings-document.js";

const ENVIRONMENT = String.raw`(?:\b\w+\.)*(?:process\.env|environment)\b`;
const NAME = String.raw`(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*|npm_\w+)`;
const MEMBER = new RegExp(String.raw`${ENVIRONMENT}\??\.(${NAME})\b(?! *=[^=])`, "g");
const TAKEN_APART = new RegExp(
  String.raw`\{([^{};]*)\}\s*(?:=\s*${ENVIRONMENT}|:\s*(?:Environment|NodeJS\.ProcessEnv)\b)`,
  "g",
);
const TAKEN = new RegExp(String.raw`^\s*(${NAME})\b`);
/** As commands name a key's file, also where a function gets its name: `readKey({ variable: "LINKAGE_KEY_FILE" })`. */
const SPELLED = /"([A-Z]+(?:_[A-Z]+)+_(?:FILE|DIRECTORY))"/g;
/** Where the variable's name is not in the code, which the table lists all the same. */
const COMPUTED = [
  "infra/src/commands/database/database-url.ts",
  "infra/src/commands/links/read-key.ts",
  "subgraphs/kit/src/process/config.ts",
];

const files = globSync(["{gateway,infra,schema,subgraphs,test}/**/src/**/*.{ts,tsx}", "infra/*.mjs", "*.mjs"], {
  cwd: ROOT,
  exclude: (path) => /node_modules|dist$|office-template/.test(path),
}).filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith("infra/src/settings/"));
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const rows = listSettingRows();

function listReadVariables(file: string): string[] {
  const source = read(file);
  const taken = [...source.matchAll(TAKEN_APART)].flatMap(([, names = ""]) => names.split(","));

  return [
    ...[...source.matchAll(MEMBER)].map(([, name = ""]) => name),
    ...taken.flatMap((name) => TAKEN.exec(name)?.[1] ?? []),
    ...(file.startsWith("infra/") ? [...source.matchAll(SPELLED)] : []).map(([, name = ""]) => name),
  ];
}

function isDocumented(variable: string): boolean {
  return rows.some(({ name }) => new RegExp(`^${name.replace(/<\w+>/, "[A-Z_]+")}$`).test(variable));
}

test("SETTINGS.md holds what the processes read; npm run settings -- --write writes it", () => {
  const document = readFileSync(join(ROOT, SETTINGS_DOCUMENT), "utf8");

  expect(withTable(document, rows)).toBe(document);
});

test("a variable that any module reads stands in SETTINGS.md", () => {
  const found = files.flatMap((file) => listReadVariables(file).map((name) => ({ file, name })));

  expect(found.filter(({ name }) => !isDocumented(name))).toEqual([]);
  expect(found.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "ACCESS_TOKEN",
      "DATABASE_ERRORS",
      "LINKAGE_KEY_FILE",
      "SCREENSHOT_FOLDER",
      "npm_execpath",
    ]),
  );
});

test("a variable whose name is computed is read in few modules", () => {
  const computed = new RegExp(String.raw`${ENVIRONMENT}\[|\{ \[\w+\]: .* = ${ENVIRONMENT};`);

  expect(files.filter((file) => !file.includes("/testing/") && computed.test(read(file))).toSorted()).toEqual(COMPUTED);
});

test("a variable that no reader asks for stands in SETTINGS.md only where a module names it", () => {
  const sources = files.map(read).join("\n");

  expect(OTHER_VARIABLES.filter(({ name }) => !sources.includes(name.replace(/<.*/, "")))).toEqual([]);
});

test("commands stand beside every setting that they name", () => {
  const commands = files.filter((file) => file.startsWith("infra/src/commands/"));
  const named = new Set(commands.flatMap(listReadVariables));
  const readByCommands = rows.filter(({ readBy }) => readBy.includes("commands")).map(({ name }) => name);

  expect([...named].filter((name) => !readByCommands.includes(name))).toEqual([]);
});

test("a setting without a description, or with two, is refused by its name", () => {
  const ask = (about?: string) => (environment: object) =>
    void new Settings({ ...environment }).text("NEW", { ...(about && { about }) });

  expect(() => listSettingRows({ gateway: [ask()] })).toThrow("NEW lacks a description where it is read.");
  expect(() => listSettingRows({ gateway: [ask("one")], identity: [ask("another")] })).toThrow(
    'NEW is described in two ways: "one" and "another".',
  );
});

test("a setting that processes read within other bounds, or with another default, says so by process", () => {
  expect(rows.find(({ name }) => name === "PORT")).toMatchObject({
    value: "gateway, gateway-log, subgraphs: 0 to 65535; identity: 1 to 65535",
    fallback: "gateway: `4000`; gateway-log, subgraphs: required; identity: `4010`",
  });
});

import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";
import { hearConnections } from "./heard-connections.js";

const SWITCHES = "infra/no-telemetry.env";
const home = mkdtempSync(join(tmpdir(), "home-"));
// As a newcomer's first start, whatever this machine has switched off.
const environment = { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: home };

afterAll(() => rmSync(home, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const scripts: Readonly<Record<string, string>> = JSON.parse(read("package.json")).scripts;
/** The command of `npm run schema`, which only says here what it would run. */
const schema = [...(scripts.schema ?? "").split(" "), "--dry=json"];
const withoutSwitches = schema.filter((argument) => !argument.startsWith("--env-file"));

test("npm run schema reports to nobody", async () => {
  expect(await hearConnections(schema, environment)).toEqual([]);
});

test("without the switches turbo reports to its maker: the listener hears it", async () => {
  const heard = await hearConnections(withoutSwitches, environment);

  expect(heard).toContainEqual(expect.stringContaining("telemetry"));
});

test.each([
  ["biome", ["check", "infra/bootstrap.mjs"]],
  ["jest", ["--version"]],
])("%s reports to nobody without a switch", async (tool, args) => {
  expect(await hearConnections([join(ROOT, "node_modules/.bin", tool), ...args], environment)).toEqual([]);
});

test("every start of turbo has the switches", () => {
  const packages = globSync("{package.json,*/package.json,{gateway,infra,subgraphs}/*/package.json}", { cwd: ROOT });
  const starts = packages.flatMap((file) =>
    Object.values<string>(JSON.parse(read(file)).scripts ?? {}).filter((script) => /\bturbo\b/.test(script)),
  );
  const programs = globSync(["infra/*.mjs", "{infra,test,schema}/src/**/*.ts"], { cwd: ROOT }).filter(
    (file) => !file.endsWith(".test.ts") && /"turbo"|bin\/turbo/.test(read(file)),
  );

  expect(starts.filter((script) => !script.includes(`--env-file=${SWITCHES}`))).toEqual([]);
  expect(programs).toEqual(["infra/src/testing/run-tests.ts"]);
  expect([...programs, "infra/bootstrap.mjs"].filter((file) => !read(file).includes(SWITCHES))).toEqual([]);
});

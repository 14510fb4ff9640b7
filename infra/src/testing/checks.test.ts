import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";
import { CHECKS, runChecks } from "./checks.js";

const CLEAN = "export const ONE = 1;\n";
const TOOLS = ["@biomejs/biome", "knip"];
const LOCK = {
  name: "small",
  lockfileVersion: 3,
  requires: true,
  packages: { "": { name: "small", workspaces: ["part"] }, part: {} },
};

let folder: string;

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const readJson = (file: string) => JSON.parse(readFileSync(join(ROOT, file), "utf8"));

/** A project of one file, with the checks of the whole one: their scripts, their tasks and their tools. */
beforeAll(() => {
  process.loadEnvFile(join(ROOT, "infra/no-telemetry.env"));
  folder = mkdtempSync(join(tmpdir(), "checks-"));
  const { packageManager, scripts, devDependencies } = readJson("package.json");
  const { tasks } = readJson("turbo.json");
  const own = <T>(of: Readonly<Record<string, T>>, prefix = "") =>
    Object.fromEntries(CHECKS.map((name) => [prefix + name, of[prefix + name]]));
  const tools = Object.fromEntries(TOOLS.map((name) => [name, devDependencies[name]]));
  const small = { name: "small", private: true, type: "module", exports: "./one.js", workspaces: ["part"] };
  write(
    "package.json",
    `${JSON.stringify({ ...small, packageManager, scripts: own(scripts), devDependencies: tools }, null, 2)}\n`,
  );
  mkdirSync(join(folder, "part"));
  write("part/package.json", '{ "name": "part", "version": "1.0.0" }\n');
  write("package-lock.json", JSON.stringify(LOCK));
  write("turbo.json", `${JSON.stringify({ tasks: own(tasks, "//#") }, null, 2)}\n`);
  write("biome.json", '{ "files": { "includes": ["*.js"] }, "formatter": { "indentStyle": "space" } }\n');
  write("knip.json", '{ "workspaces": { ".": { "project": ["*.js"] } } }\n');
  write(".gitignore", "node_modules\n.turbo\n");
  write("one.js", CLEAN);
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  execFileSync("git", ["init", "--quiet", folder]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How the checks end, and how many of them were taken from an earlier run. */
async function check(force = false) {
  const { signal } = new AbortController();
  const { code, said } = await runChecks({ turbo: join(ROOT, "node_modules/.bin/turbo"), root: folder, force, signal });

  return { code, said, cached: Number(/Cached: +(\d)/.exec(said)?.[1]) };
}

test("checks that found nothing do not run again on the same files, unless all is asked for", async () => {
  expect(await check()).toMatchObject({ code: 0, cached: 0 });
  expect(await check()).toMatchObject({ code: 0, cached: 2 });
  expect(await check(true)).toMatchObject({ code: 0, cached: 0 });
});

test("a fault is found again each time until it is mended, by both checks at once", async () => {
  write("one.js", "export let ONE = 1\n");
  write("left.js", CLEAN);

  for (const _ of ["first", "second"]) {
    const { code, said, cached } = await check();

    expect({ code, cached }).toEqual({ code: 1, cached: 0 });
    expect(said).toContain("useConst");
    expect(said).toMatch(/Unused files[\s\S]*left\.js/);
  }
  write("one.js", CLEAN);
  rmSync(join(folder, "left.js"));

  expect(await check()).toMatchObject({ code: 0, cached: 2 });
});

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";

const readPackage = (folder: string) => JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
const WORKSPACES: readonly string[] = readPackage(".").workspaces;

/** Packages from outside: naming one of the repository's own also orders the build. */
function namedPackages(workspace: string): string[] {
  const { dependencies = {}, devDependencies = {} } = readPackage(workspace);

  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith("@kim-hub/"));
}

/** Whether the sources name the package, or a file in it, as a module; of types the package that they are for. */
function isUsed(name: string, sources: string): boolean {
  const module = name.replace(/^@types\//, "");

  return [`"${module}"`, `'${module}'`, `"${module}/`].some((named) => sources.includes(named));
}

test.each(WORKSPACES)("%s uses every package that it names", (workspace) => {
  const files = globSync("src/**/*.{ts,tsx}", { cwd: join(ROOT, workspace) });
  const sources = files.map((file) => readFileSync(join(ROOT, workspace, file), "utf8")).join("\n");

  expect(namedPackages(workspace).filter((name) => !isUsed(name, sources))).toEqual([]);
});

import { existsSync, globSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { StartError } from "@kim-hub/postgres/start-error";
import { ROOT } from "../installation/root.js";
import { findNamed } from "./named-tests.js";
import type { TestArguments } from "./test-arguments.js";
import { listWorkspaces, workspaceOf } from "./workspaces.js";

const TEST_FILE = /\.test\.ts$/;

/** The test files of these paths, or those that say the name, by workspace; paths are read from `folder`, and no choice is empty. */
export function chooseTests(
  { paths, name }: Pick<TestArguments, "paths" | "name">,
  folder: string,
): ReadonlyMap<string, readonly string[]> {
  const files = paths.length > 0 ? paths.flatMap((path) => filesOf(path, folder)) : findNamed(name ?? "", listTests());
  if (files.length === 0)
    throw new StartError(`No test file says “${name}”; give words that stand together in its source, or its file too.`);

  return Map.groupBy(new Set(files), (file) => workspaceOf(file) ?? ROOT);
}

/** Every test file of the project, from its root. */
function listTests(): readonly string[] {
  return listWorkspaces().flatMap((workspace) => globSync(join(workspace, "src/**/*.test.ts"), { cwd: ROOT }));
}

function filesOf(path: string, folder: string): readonly string[] {
  const file = [resolve(ROOT, path), resolve(folder, path)].find((candidate) => existsSync(candidate));
  if (!file) throw new StartError(`There is no ${path}.`);
  const found = statSync(file).isDirectory() ? globSync(join(file, "**/*.test.ts")) : [file];
  const tests = found.map((each) => relative(ROOT, each)).filter((each) => TEST_FILE.test(each) && workspaceOf(each));
  if (tests.length === 0)
    throw new StartError(`${path} is no test file and holds none; a test file ends with .test.ts.`);

  return tests;
}

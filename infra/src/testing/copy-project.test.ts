import { lstatSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { copyProject } from "./copy-project.js";

test("no file of a copy of the project is the project's own: only folders of packages are linked", () => {
  const copy = copyProject();
  const packages = join(copy, "node_modules");
  const names = readdirSync(packages);
  const linked = names.filter((name) => lstatSync(join(packages, name)).isSymbolicLink());
  const files = linked.filter((name) => statSync(join(packages, name)).isFile());
  rmSync(copy, { recursive: true });

  expect(names).toContain(".package-lock.json");
  expect(linked.length).toBeGreaterThan(100);
  expect(files).toEqual([]);
}, 60_000);

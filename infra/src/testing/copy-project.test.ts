import { lstatSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";
import { copyProject } from "./copy-project.js";
import { isScratch, makeScratchFolder } from "./scratch-folder.js";

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

test("what other tests make within the project for a while is no part of a copy", () => {
  const scratch = makeScratchFolder();
  const within = readdirSync(join(ROOT, "infra")).filter(isScratch);
  const copy = copyProject();
  const copied = readdirSync(join(copy, "infra"));
  for (const folder of [scratch, copy]) rmSync(folder, { recursive: true });

  expect(within).toContain(basename(scratch));
  expect(copied.filter(isScratch)).toEqual([]);
}, 60_000);

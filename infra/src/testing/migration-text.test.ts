import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";

test("a migration says its rules of access in its own words, so that a later change of the entities' does not change it", () => {
  const migrations = globSync("subgraphs/*/src/migrations/*.ts", { cwd: ROOT });
  const live = migrations.filter((file) => readFileSync(join(ROOT, file), "utf8").includes("/row-level-security"));

  expect(migrations.length).toBeGreaterThan(20);
  expect(live).toEqual([]);
});

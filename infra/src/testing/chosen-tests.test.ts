import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";
import { chooseTests } from "./chosen-tests.js";

const choose = (paths: readonly string[], name: string | null = null, folder = ROOT) =>
  [...chooseTests({ paths, name }, folder)].map(([workspace, files]) => [workspace, files]);

/** Words that stand together in no source. */
const NOBODYS = ["nobody", "says", "this"].join(" ");

test("a path of a test file is its workspace's, from the root or from where it was asked for", () => {
  const file = "infra/postgres/src/provision.test.ts";

  expect(choose([file])).toEqual([["infra/postgres", [file]]]);
  expect(choose(["provision.test.ts"], null, join(ROOT, "infra/postgres/src"))).toEqual([["infra/postgres", [file]]]);
});

test("a folder stands for the test files below it, each once", () => {
  const [[workspace, files] = []] = choose(["subgraphs/kit/src/process", "subgraphs/kit/src/process/service.test.ts"]);

  expect(workspace).toBe("subgraphs/kit");
  expect(files).toContain("subgraphs/kit/src/process/service.test.ts");
  expect(new Set(files).size).toBe(files?.length);
});

test("words of a name choose the files that say them", () => {
  const words = "words of a name choose the files that say them";

  expect(choose([], words)).toEqual([["infra", ["infra/src/testing/chosen-tests.test.ts"]]]);
});

test("words in a promise that every office keeps choose the files of the offices that call it", () => {
  const workspaces = choose([], "the migrations make the tables that the entities describe").map(([name]) => name);

  expect(workspaces).toEqual(expect.arrayContaining(["subgraphs/case-management", "subgraphs/immigration"]));
});

test.each([
  [["test/src/none.test.ts"], null, "There is no test/src/none.test.ts."],
  [["README.md"], null, "README.md is no test file and holds none; a test file ends with .test.ts."],
  [[], NOBODYS, `No test file says “${NOBODYS}”`],
])("%j and the name %j: %s", (paths, name, sentence) => {
  expect(() => choose(paths, name)).toThrow(sentence);
});

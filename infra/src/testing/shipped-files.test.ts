import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";

/** `npm pack` takes the compiled modules, without tests and their helpers. */
const SHIPPED = ["dist/**/*.js", "!**/testing/**", "!**/*.test.js"];

const readPackage = (folder: string) => JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
const workspaces: readonly string[] = readPackage(".").workspaces;
const shipping = workspaces.filter((workspace) => readPackage(workspace).files);

/** As other packages name them, such as `@kim-hub/kit/test-issuer`. */
const helpers = new Set(
  workspaces.map(readPackage).flatMap(({ name, exports = {} }) =>
    Object.entries(exports)
      .filter(([, target]) => String(target).includes("/testing/"))
      .map(([path]) => path.replace(".", name)),
  ),
);

function isForTests(module: string): boolean {
  return module === "@jest/globals" || helpers.has(module) || /^\..*\/testing\//.test(module);
}

test.each(shipping)("%s ships no test and no helper of tests", (workspace) => {
  expect(readPackage(workspace).files).toEqual(expect.arrayContaining(SHIPPED));
});

test.each(shipping)("no module that %s ships needs a helper of tests", (workspace) => {
  const files = globSync("src/**/*.{ts,tsx}", { cwd: join(ROOT, workspace) });
  const modules = files.filter((file) => !/(^|\/)testing\/|\.test\.tsx?$/.test(file));
  const needed = modules.flatMap((file) => {
    const source = readFileSync(join(ROOT, workspace, file), "utf8");

    return [...source.matchAll(/(?:from|import|import\() ?"([^"]+)"/g)]
      .filter(([, module = ""]) => isForTests(module))
      .map(([, module]) => `${file} needs ${module}`);
  });

  expect(needed).toEqual([]);
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../installation/root.js";
import { findCircles } from "./import-direction.js";

const { workspaces } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

test.each<string>(workspaces)("the files and folders of %s import in one direction", (workspace) => {
  expect(findCircles(join(ROOT, workspace))).toEqual([]);
});

test("two folders that import each other are a circle, also by types and over a third", () => {
  const folder = mkdtempSync(join(tmpdir(), "rooms-"));
  for (const [file, target] of [
    ["one/a.ts", "../two/b.js"],
    ["two/c.ts", "../three/d.js"],
    ["three/d.ts", "../one/e.js"],
    ["one/e.ts", "./f.js"],
  ] as const) {
    mkdirSync(join(folder, "src", file, ".."), { recursive: true });
    writeFileSync(join(folder, "src", file), `import type { Thing } from "${target}";\n`);
  }
  const circles = findCircles(folder);
  rmSync(folder, { recursive: true });

  expect(circles).toEqual(["src: one → two → three → one"]);
});

test("files of markup that import each other are a circle too", () => {
  const folder = mkdtempSync(join(tmpdir(), "rooms-"));
  mkdirSync(join(folder, "src"));
  writeFileSync(join(folder, "src/a.tsx"), `import { B } from "./b.js";\n`);
  writeFileSync(join(folder, "src/b.tsx"), `import { A } from "./a.js";\n`);
  const circles = findCircles(folder);
  rmSync(folder, { recursive: true });

  expect(circles).toEqual(["src: a.ts → b.ts → a.ts"]);
});

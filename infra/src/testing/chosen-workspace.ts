import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { makeScratchFolder } from "./scratch-folder.js";

/** A workspace with one compiled test file, where Jest finds the project's modules and the project's own tests are not. */
export interface ChosenWorkspace {
  /** From the root. */
  readonly name: string;
  /** The test file's source, from the root. */
  readonly test: string;
  remove(): void;
}

export function makeWorkspace(test: string): ChosenWorkspace {
  const folder = makeScratchFolder();
  const name = join("infra", basename(folder));
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/some.test.js"), test);

  return { name, test: join(name, "src/some.test.ts"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { GENERATED_FILES } from "@kim-hub/offices/generated-files";
import { ROOT } from "../installation/root.js";

test.each(GENERATED_FILES)("$path says what the registry of offices says", ({ path, write }) => {
  const present = readFileSync(join(ROOT, path), "utf8");

  expect(write(present)).toBe(present);
});

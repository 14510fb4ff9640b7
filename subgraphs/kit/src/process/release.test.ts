import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { RELEASE } from "./release.js";

test("the release is the one of the package", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

  expect(RELEASE).toBe(version);
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { keepShort } from "./child-service.js";

test("a log that has grown large makes room at a start, and one that has not goes on", () => {
  const folder = mkdtempSync(join(tmpdir(), "logs-"));
  const file = join(folder, "gateway.log");
  keepShort(file, 10);
  writeFileSync(file, "short");
  keepShort(file, 10);
  const short = readFileSync(file, "utf8");
  writeFileSync(file, "longer than it may be");
  keepShort(file, 10);
  const isThere = existsSync(file);
  const before = readFileSync(`${file}.1`, "utf8");
  rmSync(folder, { recursive: true });

  expect({ short, isThere, before }).toEqual({ short: "short", isThere: false, before: "longer than it may be" });
});

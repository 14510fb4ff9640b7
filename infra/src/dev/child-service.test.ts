import { once } from "node:events";
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { forkGroup, keepShort } from "./child-service.js";

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

test("a process of a copied project takes over what V8 has compiled of the original", async () => {
  const folder = mkdtempSync(join(tmpdir(), "compiled-"));
  const [original, copy] = [join(folder, "original"), join(folder, "copy")];
  const compiledOf = async (project: string) => {
    const settings = { NODE_COMPILE_CACHE: join(project, "compiled") };
    const [code] = await once(forkGroup(join(project, "service.mjs"), settings, "pipe"), "exit");

    return { code, compiled: globSync("**/*", { cwd: join(project, "compiled") }).toSorted() };
  };
  mkdirSync(original);
  writeFileSync(join(original, "service.mjs"), "const ready = () => 1;\nready();\nprocess.exit(3);\n");
  const first = await compiledOf(original);
  cpSync(original, copy, { recursive: true });
  const second = await compiledOf(copy);
  rmSync(folder, { recursive: true });

  expect(first).toEqual({ code: 3, compiled: [expect.any(String), expect.any(String)] });
  expect(second).toEqual(first);
});

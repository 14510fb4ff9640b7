import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { Settings } from "@kim-hub/kit/config";
import { ROOT } from "../installation/root.js";

/** A name that a process asks its `Settings` for, such as `"HOST"` or `` `PORT_${name}` ``. */
const METHODS = Object.getOwnPropertyNames(Settings.prototype).join("|");
const ASKED = new RegExp(`\\.(?:${METHODS})\\(\\s*["\`]([A-Z][A-Z0-9_]*(?:\\$\\{\\w+\\}[A-Z0-9_]*)*)["\`]`, "g");

/** The first modules of the programs, and those that hand the environment on. */
const READS_ENVIRONMENT =
  /(?:^|\/)main\.ts$|^infra\/src\/(?:commands\/config|dev\/child-service)\.ts$|^subgraphs\/kit\/src\/process\/log\.ts$/;

const modules = globSync("{infra,infra/postgres,gateway,gateway/dashboards,schema,subgraphs/*}/src/**/*.ts", {
  cwd: ROOT,
}).filter((file) => !file.endsWith(".test.ts"));
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const sources = modules.map(read);
const asked = [...new Set(sources.flatMap((source) => [...source.matchAll(ASKED)].map(([, name = ""]) => name)))];
const documented = readFileSync(join(ROOT, "SETTINGS.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));

test.each(asked.toSorted())("SETTINGS.md has %s", (name) => {
  const pattern = new RegExp(`^${name.replace(/\$\{\w+\}/g, "[A-Z_<>]+")}$`);

  expect(documented.filter((candidate) => pattern.test(candidate))).not.toEqual([]);
});

test("the settings of every process are found", () => {
  expect(asked).toEqual(
    expect.arrayContaining(["DATA_DIRECTORY", "SUPERGRAPH_FILE", "DATABASE_URL", "IDENTITY_KEYS_FILE"]),
  );
});

test("a setting comes from a program's first module: no other reads the environment", () => {
  const readers = modules.filter((file) => !file.includes("/testing/") && read(file).includes("process.env"));

  expect(readers.filter((file) => !READS_ENVIRONMENT.test(file))).toEqual([]);
  expect(readers).toContain("gateway/src/main.ts");
});

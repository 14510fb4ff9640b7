import { execFileSync, spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ERROR_CODES } from "@kim-hub/client/error-codes";
import type * as client from "@kim-hub/client/extensions";
import { SCALARS } from "@kim-hub/client/scalars";
import type { BrokenRule } from "@kim-hub/kit/broken-rule";
import { ERROR_STATUS } from "@kim-hub/kit/errors";
import type { RemovedStates } from "@kim-hub/kit/removed-states";
import { buildSchema, isScalarType, isSpecifiedScalarType } from "graphql";

const PACKAGE = fileURLToPath(new URL("../client", import.meta.url));
const COMPILER = createRequire(import.meta.url)
  .resolve("typescript/package.json")
  .replace("package.json", "bin/tsc");
const FLAGS =
  "--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --module nodenext --target es2024 --lib es2024,dom";

const CLIENT = `
import { ERROR_CODES, type HubErrorCode, readErrorCode } from "@kim-hub/client/error-codes";
import type { BrokenRule, HubExtensions, RemovedStates } from "@kim-hub/client/extensions";
import { SCALARS } from "@kim-hub/client/scalars";

interface Answer {
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions: { readonly hub: HubExtensions };
}

export const scalars: Readonly<Record<string, string>> = SCALARS;
export const schema: string = import.meta.resolve("@kim-hub/client/api.graphql");

export function meaningsOf({ errors = [] }: Answer): readonly string[] {
  const codes: readonly (HubErrorCode | null)[] = errors.map(readErrorCode);

  return codes.map((code) => (code === null ? "?" : ERROR_CODES[code].meaning));
}

export function silentOffices({ extensions: { hub } }: Answer): readonly (string | null)[] {
  return hub.sources.filter(({ reason }) => reason === "TIMEOUT").map(({ subgraph }) => subgraph);
}

export const describe = (broken: BrokenRule): string => broken.ruleInGerman ?? broken.rule;
export const count = (removed: readonly RemovedStates[]): number => removed.reduce((sum, each) => sum + each.count, 0);
`;

/** A client's own, outside this repository. */
let folder: string;
let packed: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "client-"));
  packed = join(folder, "node_modules/@kim-hub/client");
  mkdirSync(packed, { recursive: true });
  const { npm_execpath: npm } = process.env;
  const [program, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  execFileSync(program, [...first, "pack", "--silent", "--pack-destination", folder], { cwd: PACKAGE });
  const [archive = ""] = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
  execFileSync("tar", ["-xzf", join(folder, archive), "--strip-components", "1", "-C", packed]);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "client.ts"), CLIENT);
});

/** Throws what the compiler says. */
function compile(file: string): void {
  const args = [COMPILER, ...FLAGS.split(" "), file];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`The client does not compile:\n${stdout}`);
}

afterAll(() => rmSync(folder, { recursive: true }));

test("the package holds its modules with their types, the API schema, a licence and nothing else", () => {
  const files = globSync("**/*", { cwd: packed, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? entry.name : [],
  );

  expect(files.sort()).toEqual(
    [
      ...["LICENSE", "README.md", "api.graphql", "package.json"],
      ...["error-codes", "extensions", "scalars"].flatMap((name) => [`${name}.d.ts`, `${name}.js`]),
    ].sort(),
  );
  expect(readFileSync(join(packed, "api.graphql"), "utf8")).toBe(readFileSync(join(PACKAGE, "../api.graphql"), "utf8"));
  expect(readdirSync(PACKAGE)).not.toContain("api.graphql");
});

test("a client outside the repository compiles with the packed package alone, and runs", async () => {
  compile(join(folder, "client.ts"));
  const { meaningsOf, silentOffices, schema } = await import(join(folder, "client.js"));
  const answer = {
    errors: [
      { message: "", extensions: { code: "NOT_FOUND" } },
      { message: "", extensions: { code: "OTHER" } },
    ],
    extensions: { hub: { sources: [{ subgraph: "immigration", status: "UNAVAILABLE", reason: "TIMEOUT" }] } },
  };

  expect(meaningsOf(answer)).toEqual([ERROR_CODES.NOT_FOUND.meaning, "?"]);
  expect(silentOffices(answer)).toEqual(["immigration"]);
  expect(fileURLToPath(schema)).toBe(join(packed, "api.graphql"));
});

test("the packed codes of errors are the hub's, with their status, and each has a meaning of one sentence", () => {
  const status = Object.entries(ERROR_CODES).map(([code, each]) => [code, each.status]);

  expect(Object.fromEntries(status)).toEqual(ERROR_STATUS);
  for (const { meaning } of Object.values(ERROR_CODES)) expect(meaning).toMatch(/^[A-Z].*\.$/);
});

test("the packed scalars are those of the API schema, all text", () => {
  const schema = buildSchema(readFileSync(join(packed, "api.graphql"), "utf8"));
  const own = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));

  expect(Object.keys(SCALARS).sort()).toEqual(own.map(({ name }) => name).sort());
});

test("the packed shapes of an error's extensions are the kit's", () => {
  const broken: BrokenRule = { fields: ["from"], rule: "must be a month", ruleInGerman: null };
  const removed: RemovedStates = { reason: "RETENTION", table: "milestone", count: 1 };
  // The compiler holds them against each other, both ways.
  const packedBroken: client.BrokenRule = broken;
  const packedRemoved: client.RemovedStates = removed;
  const back: [BrokenRule, RemovedStates] = [packedBroken, packedRemoved];

  expect(back).toEqual([broken, removed]);
});

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gql } from "@apollo/client";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ERROR_STATUS } from "@kim-hub/kit/errors";
import { readManifest } from "@kim-hub/kit/saved-query-manifest";
import { type LoneGateway, startLoneGateway } from "../harness/lone-gateway.js";

const ROOT = new URL("../../../", import.meta.url);
const RECIPE = new URL("gateway/dashboards/README.md", ROOT);
const MANIFEST = fileURLToPath(new URL("schema/saved-queries.json", ROOT));
const COMPILER = createRequire(import.meta.url)
  .resolve("typescript/package.json")
  .replace("package.json", "bin/tsc");
const BLOCK = /```ts\n\/\/ (\S+\.ts)\n([\s\S]*?)```/g;
const FLAGS =
  "--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --skipLibCheck --ignoreConfig --module nodenext";
const TARGET = "--target es2024 --lib es2024,dom,dom.iterable --types node";

/** Inside this workspace, where the packages of the recipe are found. */
let folder: string;
let recipe: string;
let gateway: LoneGateway;

beforeAll(async () => {
  folder = await mkdtemp(fileURLToPath(new URL("test/dist/recipes-", ROOT)));
  recipe = await readFile(RECIPE, "utf8");
  for (const [, name = "", text = ""] of recipe.matchAll(BLOCK)) await writeFile(join(folder, name), text);
  gateway = await startLoneGateway({ ALLOWED_ORIGINS: "http://localhost:3000" });
  await promisify(execFile)(process.execPath, [
    ...[COMPILER, ...FLAGS.split(" "), ...TARGET.split(" ")],
    ...[...recipe.matchAll(BLOCK)].map(([, name = ""]) => join(folder, name)),
  ]).catch((error: { readonly stdout: string }) => {
    throw new Error(`The recipe does not compile:\n${error.stdout}`);
  });
}, 120_000);

afterAll(async () => {
  await gateway?.stop();
  await rm(folder, { recursive: true });
});

const QUERY = `query ($ags: Ags!) { __typename territory(ags: $ags) { name } }`;
const caller = () => ({ url: gateway.url, purpose: null, getToken: async () => null });
const FAILURE = { path: "territory", code: "SOURCE_UNAVAILABLE" };

test("every block of the recipe has a name, and compiles", () => {
  const blocks = recipe.match(/```ts\n/g) ?? [];

  expect([...recipe.matchAll(BLOCK)].map(([, name]) => name)).toEqual([
    ...["hub-errors.ts", "scalars.ts", "sign-in.ts", "apollo.ts", "urql.ts", "saved-query.ts"],
  ]);
  expect(blocks).toHaveLength(6);
});

test("the recipe imports packages that are tried here, and no others", () => {
  const imported = [...recipe.matchAll(/ from "([^".][^"]*)"/g)].map(([, module = ""]) => module);

  expect(new Set(imported)).toEqual(
    new Set(["@apollo/client", "@apollo/client/link/context", "@urql/core", "openid-client"]),
  );
  // Apollo Client asks for it beside itself.
  expect(createRequire(import.meta.url).resolve("rxjs")).toContain("node_modules");
});

test("the recipe's codes of errors are the hub's", () => {
  const [, codes = ""] = /export type HubErrorCode =([\s\S]*?);/.exec(recipe) ?? [];

  expect([...codes.matchAll(/"(\w+)"/g)].map(([, code]) => code)).toEqual(Object.keys(ERROR_STATUS));
});

test("the recipe's scalars are the hub's", async () => {
  const supergraph = await readFile(new URL("schema/supergraph.graphql", ROOT), "utf8");
  const own = [...supergraph.matchAll(/^scalar (\w+)/gm)].map(([, name = ""]) => name);
  const { SCALARS } = await import(join(folder, "scalars.js"));

  expect(Object.keys(SCALARS)).toEqual(own.filter((name) => !name.includes("__")));
});

test("Apollo Client by the recipe gives what is there, and says what is missing", async () => {
  const { createApolloClient, IN_PARTS, listFailures } = await import(join(folder, "apollo.js"));

  const { data, error } = await createApolloClient(caller()).query({
    query: gql(QUERY),
    variables: { ags: "05711" },
    ...IN_PARTS,
  });

  expect(data).toEqual({ __typename: "Query", territory: null });
  expect(listFailures(error)).toEqual([FAILURE]);
});

test("urql by the recipe gives what is there, and says what is missing", async () => {
  const { createUrqlClient, listFailures } = await import(join(folder, "urql.js"));

  const { data, error } = await createUrqlClient(caller()).query(QUERY, { ags: "05711" }).toPromise();

  expect(data).toEqual({ __typename: "Query", territory: null });
  expect(listFailures(error)).toEqual([FAILURE]);
});

test("a saved query is run by GET as the recipe does", async () => {
  const { runSavedQuery } = await import(join(folder, "saved-query.js"));
  const query = readManifest(MANIFEST).find(({ id }) => id === "s9-posts");

  const { errors } = await runSavedQuery(gateway.url, query?.documentId, { ags: "05711", year: 2024 });

  expect(errors).toContainEqual(
    expect.objectContaining({ extensions: expect.objectContaining({ code: "SOURCE_UNAVAILABLE" }) }),
  );
});

test("the address that the recipe names lets its pages in", async () => {
  const { headers } = await fetch(gateway.url, {
    method: "OPTIONS",
    headers: { origin: "http://localhost:3000", "access-control-request-method": "GET" },
  });

  expect(headers.get("access-control-allow-origin")).toBe("http://localhost:3000");
  expect(headers.get("access-control-allow-methods")?.split(/,\s*/)).toEqual(["GET", "POST"]);
});

import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "@jest/globals";
import { bundleServices } from "../../bundling/bundles.js";
import { ROOT } from "../../installation/root.js";

/** What subgraphs import, each in the way that its package is written. */
const PACKAGES = [
  ...["graphql", "type-graphql", "graphql-scalars", "@apollo/server", "@apollo/subgraph", "dataloader", "pino"],
  ...["@mikro-orm/core", "@mikro-orm/postgresql", "@mikro-orm/migrations", "@mikro-orm/decorators/legacy", "kysely"],
  ...["fastify", "@fastify/cors", "jose", "pg", "yaml", "csv-parse/sync", "reflect-metadata"],
];

const moduleOf = (name: string) => pathToFileURL(join(ROOT, "infra/dist/live/process", name)).href;

/** As the process of a live office begins. */
const JOINED = `
  import { JoinedLibraries } from ${JSON.stringify(moduleOf("joined-libraries.js"))};
  import { ModuleSource } from ${JSON.stringify(moduleOf("module-source.js"))};
  import { createRequire } from "node:module";
  const libraries = await JoinedLibraries.read();
  new ModuleSource(libraries);
  const require = createRequire(import.meta.url);`;

const NAMES = `
  const names = {};
  for (const name of ${JSON.stringify(PACKAGES)}) names[name] = Object.keys(await import(name)).sort();
  process.stdout.write(JSON.stringify(names));
  process.exit();`;

/** What a module of the kit's says when it runs in a process of its own. */
async function say(script: string) {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: join(ROOT, "subgraphs/kit"),
  });

  return JSON.parse(stdout);
}

beforeAll(() => bundleServices(), 600_000);

test("each package exports from the joined file what Node finds in its own files", async () => {
  const [joined, own] = await Promise.all([say(JOINED + NAMES), say(NAMES)]);

  for (const name of PACKAGES) {
    expect(own[name].length).toBeGreaterThanOrEqual(name === "reflect-metadata" ? 0 : 1);
    expect([name, own[name].filter((key: string) => !joined[name].includes(key))]).toEqual([name, []]);
  }
}, 120_000);

test("by import, by require, by a subpath and through another package there is one instance, under its own name", async () => {
  const said = await say(`${JOINED}
    const graphql = await import("graphql");
    const scalars = await import("graphql-scalars");
    const core = await import("@mikro-orm/core");
    const postgresql = await import("@mikro-orm/postgresql");
    process.stdout.write(JSON.stringify({
      isJoined: libraries.holds(import.meta.resolve("graphql")),
      name: graphql.GraphQLObjectType.name,
      required: require("graphql") === graphql.default,
      subpath: (await import("graphql/type/definition.js")).GraphQLObjectType === graphql.GraphQLObjectType,
      requiredSubpath: require("graphql/type/definition.js").GraphQLObjectType === graphql.GraphQLObjectType,
      throughScalars: scalars.GraphQLDateTime instanceof graphql.GraphQLScalarType,
      throughPostgresql: postgresql.EntityManager.prototype instanceof core.EntityManager,
      requiredModule: require("@mikro-orm/core").EntityManager === core.EntityManager,
    }));
    process.exit();`);

  expect(said).toEqual({
    isJoined: true,
    name: "GraphQLObjectType",
    required: true,
    subpath: true,
    requiredSubpath: true,
    throughScalars: true,
    throughPostgresql: true,
    requiredModule: true,
  });
}, 120_000);

test("a package that no subgraph has imported yet comes from its own files, and gets the joined packages", async () => {
  const said = await say(`${JOINED}
    const { buildSchema } = await import("@apollo/federation-internals");
    const { GraphQLSchema } = await import("graphql");
    process.stdout.write(JSON.stringify({
      isJoined: libraries.holds(import.meta.resolve("@apollo/federation-internals")),
      isOfJoined: buildSchema("type Query { a: Int }").toGraphQLJSSchema() instanceof GraphQLSchema,
      cached: require.cache[require.resolve("graphql")]?.exports.GraphQLSchema === GraphQLSchema,
    }));
    process.exit();`);

  expect(said).toEqual({ isJoined: false, isOfJoined: true, cached: true });
}, 120_000);

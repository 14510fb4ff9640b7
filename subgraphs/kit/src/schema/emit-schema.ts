import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { requireListed } from "./require-listed.js";
import type { SubgraphSchema } from "./schema.js";

// Run in a subgraph's folder: writes the SDL of its `createSchema` to the committed `schema.graphql`, or to the file that is named.
const [, , file = "schema.graphql"] = process.argv;
const { createSchema }: { createSchema: () => Promise<SubgraphSchema> } = await import(
  pathToFileURL(resolve("dist/schema.js")).href
);
const schema = await createSchema();
await requireListed(schema, { sources: resolve("src"), compiled: resolve("dist") });
await writeFile(file, schema.sdl);

import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { SubgraphSchema } from "./schema.js";

// Run in a subgraph's folder: writes the SDL of its `createSchema` to the committed `schema.graphql`.
const { createSchema }: { createSchema: () => Promise<SubgraphSchema> } = await import(
  pathToFileURL(resolve("dist/schema.js")).href
);
await writeFile("schema.graphql", (await createSchema()).sdl);

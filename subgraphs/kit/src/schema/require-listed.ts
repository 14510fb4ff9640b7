import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { getMetadataStorage } from "type-graphql";
import type { SubgraphSchema } from "./schema.js";

interface Folders {
  readonly sources: string;
  /** Also holds what was compiled of files that are no more. */
  readonly compiled: string;
}

/** Throws the names of all resolvers in the folder's `*.resolver.ts` files that the schema does not list: nobody could ask them. */
export async function requireListed({ resolvers }: SubgraphSchema, { sources, compiled }: Folders): Promise<void> {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter(isResolverFile);
  const modules: readonly object[] = await Promise.all(
    files.map((file) => import(pathToFileURL(resolve(compiled, file.replace(/ts$/, "js"))).href)),
  );
  const known = new Set<unknown>(getMetadataStorage().resolverClasses.map(({ target }) => target));
  const unlisted = modules
    .flatMap((module) => Object.values(module))
    .filter((exported) => known.has(exported) && !resolvers.includes(exported));
  if (unlisted.length > 0)
    throw new Error(
      `No noun lists ${unlisted.map(({ name }) => name).join(", ")}: nobody could ask what stands there.`,
    );
}

const isResolverFile = (file: string) => file.endsWith(".resolver.ts") && !file.includes("testing/");

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";

/** What the services and `kim-hub` read besides their programs, from the root: the rules of the hub, and what pages are made of. */
const NAMED = [
  "LICENSE",
  "gateway/dashboards/dist/bundles/graphiql.js",
  "gateway/dashboards/dist/island/island.js",
  // The packages' own account of where their style sheets lie, and these.
  "node_modules/@kern-ux/native/dist/kern.min.css",
  "node_modules/@kern-ux/native/package.json",
  "node_modules/graphiql/dist/style.css",
  "node_modules/graphiql/package.json",
  "schema/access-matrix.yaml",
  "schema/governance.json",
  "schema/record-of-processing.json",
  "schema/retention.csv",
  "schema/saved-queries.json",
  "schema/supergraph.graphql",
];
/** What packages ship besides modules, but for invented cases, which no installation loads. */
const NOT_READ = /^(?:!|dist\/|cases\/)/;

/** The files of the image that lie where they lie in the project, sorted; programs, which are made for it, are not among them. */
export function listImageFiles(): readonly string[] {
  const folders = ["gateway/dashboards", ...globSync("subgraphs/*", { cwd: ROOT })];
  const shipped = folders.flatMap((folder) => readShipped(folder).map((pattern) => `${folder}/${pattern}`));
  const found = [...shipped, "subgraphs/*/retention.csv"].flatMap((pattern) =>
    globSync(pattern, { cwd: ROOT, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length)),
  );

  return [...new Set([...NAMED, ...found])].toSorted();
}

function readShipped(folder: string): readonly string[] {
  const { files = [] }: { files?: readonly string[] } = JSON.parse(
    readFileSync(join(ROOT, folder, "package.json"), "utf8"),
  );

  return files.filter((pattern) => !NOT_READ.test(pattern));
}

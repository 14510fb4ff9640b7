import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "@jest/globals";
import { ROOT } from "../installation/config.js";

const { workspaces }: { workspaces: readonly string[] } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** By entry of a folder, a file or a folder, the entries beside it that it imports. */
type Imports = Map<string, Set<string>>;

/** By folder of a workspace, how its entries import each other; tests may import anything. */
function readFolders(workspace: string): Map<string, Imports> {
  const source = join(ROOT, workspace, "src");
  const folders = new Map<string, Imports>();
  for (const file of globSync("**/*.ts", { cwd: source }).filter((name) => !name.endsWith(".test.ts"))) {
    for (const [, path = ""] of readFileSync(join(source, file), "utf8").matchAll(/(?:from|import) "(\.[^"]+)\.js"/g)) {
      const imported = relative(source, join(source, dirname(file), `${path}.ts`));
      const [folder, importer, target] = meet(file.split("/"), imported.split("/"));
      const imports = folders.get(folder) ?? new Map();
      folders.set(folder, imports.set(importer, (imports.get(importer) ?? new Set()).add(target)));
    }
  }

  return folders;
}

/** The innermost folder of both files, and its entries on the way to each. */
function meet(left: readonly string[], right: readonly string[]): [folder: string, left: string, right: string] {
  const depth = left.findIndex((name, index) => name !== right[index]);

  return [left.slice(0, depth).join("/"), left[depth] ?? "", right[depth] ?? ""];
}

/** The first way on which entries import each other in a circle. */
function findCircle(imports: Imports): readonly string[] {
  const done = new Set<string>();
  const follow = (way: readonly string[], entry: string): readonly string[] => {
    if (way.includes(entry)) return [...way.slice(way.indexOf(entry)), entry];
    if (done.has(entry)) return [];
    const circles = [...(imports.get(entry) ?? [])].map((next) => follow([...way, entry], next));
    done.add(entry);

    return circles.find(({ length }) => length > 0) ?? [];
  };

  return [...imports.keys()].map((entry) => follow([], entry)).find(({ length }) => length > 0) ?? [];
}

// In the gateway's transport, a flight and its subgraph still name each other's types.
const checked = workspaces.filter((workspace) => workspace !== "gateway");

test.each(checked)("in %s the files and folders of a folder import each other in one direction", (workspace) => {
  const circles = [...readFolders(workspace)].flatMap(([folder, imports]) => {
    const circle = findCircle(imports);

    return circle.length > 0 ? [`${join(workspace, "src", folder)}: ${circle.join(" → ")}`] : [];
  });

  expect(circles).toEqual([]);
});

import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const IMPORT = /(?:from|import)\s*\(?\s*"(\.[^"]+)\.js"/g;

/** Which children of one folder import which: a file or a folder is one room for its neighbours. */
type Arrows = Map<string, Set<string>>;

/** The circles of a package's imports, e.g. `src/engine: fetch → answer → fetch`; tests may import what they like. */
export function findCircles(folder: string): string[] {
  const arrowsIn = new Map<string, Arrows>();
  for (const file of globSync("src/**/*.{ts,tsx}", { cwd: folder }).sort()) {
    if (/\.test\.tsx?$/.test(file)) continue;
    // An import does not tell whether its file is one of markup.
    for (const [, path = ""] of readFileSync(join(folder, file), "utf8").matchAll(IMPORT))
      addArrow(arrowsIn, file.replace(/x$/, ""), `${normalize(join(dirname(file), path))}.ts`);
  }

  return [...arrowsIn].flatMap(([parent, arrows]) => {
    const circle = findCircle(arrows);

    return circle ? [`${parent}: ${circle.join(" → ")}`] : [];
  });
}

/** Notes the import at the folder in which the ways to the two files part. */
function addArrow(arrowsIn: Map<string, Arrows>, from: string, to: string): void {
  const [left, right] = [from.split("/"), to.split("/")];
  const depth = left.findIndex((name, index) => name !== right[index]);
  const [room, other] = [left[depth], right[depth]];
  if (!room || !other) return;
  const parent = left.slice(0, depth).join("/");
  const arrows = arrowsIn.get(parent) ?? new Map<string, Set<string>>();
  arrowsIn.set(parent, arrows);
  arrows.set(room, (arrows.get(room) ?? new Set()).add(other));
}

function findCircle(arrows: Arrows): string[] | null {
  const done = new Set<string>();
  const walk = (room: string, way: readonly string[]): string[] | null => {
    const start = way.indexOf(room);
    if (start >= 0) return [...way.slice(start), room];
    if (done.has(room)) return null;
    for (const other of arrows.get(room) ?? []) {
      const circle = walk(other, [...way, room]);
      if (circle) return circle;
    }
    done.add(room);

    return null;
  };
  for (const room of arrows.keys()) {
    const circle = walk(room, []);
    if (circle) return circle;
  }

  return null;
}

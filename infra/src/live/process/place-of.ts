import { relative } from "node:path";
import { ROOT } from "../../installation/root.js";

const LINE_OF_SOURCE = /(\/[^\s()]*\/src\/[^\s()]+\.tsx?):(\d+)/g;

/** The innermost line of an office's own sources that the error passed, or else of any of the project's. */
export function placeOf({ stack = "" }: Error): string | null {
  const places = [...stack.matchAll(LINE_OF_SOURCE)].map(([, file = "", line]) => `${relative(ROOT, file)}:${line}`);
  const own = places.filter((place) => !place.includes("node_modules") && !place.startsWith(".."));

  return own.find((place) => !place.startsWith("subgraphs/kit/")) ?? own[0] ?? null;
}

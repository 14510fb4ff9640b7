import { relative } from "node:path";
import { ROOT } from "../installation/root.js";

/** The source of a compiled test file, as `npm test` takes it. */
export function sourceOf(compiled: string): string {
  return relative(ROOT, compiled).replace("dist/", "src/").replace(/\.js$/, ".ts");
}

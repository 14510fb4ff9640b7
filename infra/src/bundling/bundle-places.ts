import { join } from "node:path";
import { ROOT } from "../installation/root.js";

/** Where the bundles lie, and the contracts beside them that the code of the subgraphs says. */
export const BUNDLES = join(ROOT, "infra/dist/bundles");

/** The one file that a service's process reads. */
export function bundleOf(name: string): string {
  return join(BUNDLES, `${name}.js`);
}

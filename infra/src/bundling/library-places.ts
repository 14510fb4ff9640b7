import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../installation/root.js";
import { bundleOf } from "./bundle-places.js";

/** The file that holds the packages which subgraphs use. */
export const LIBRARIES = bundleOf("libraries");

/** The folder from which it names their files, the one of the packages themselves: a copy of the project links to those of the original. */
export const PACKAGES_ROOT = dirname(dirname(realpathSync(join(ROOT, "node_modules/graphql"))));

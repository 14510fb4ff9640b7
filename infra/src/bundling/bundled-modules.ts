import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Metafile } from "esbuild";
import { BUNDLES } from "./bundle-places.js";

/** By bundle, the files of which a part is in it, from the root: whoever hands on the bundle hands on a part of their packages. */
export type BundledModules = Readonly<Record<string, readonly string[]>>;

/** The note of what is in each of the present bundles. */
export const MODULES = join(BUNDLES, "modules.json");

/** Of what esbuild wrote; chunks that bundles share count as bundles of their own. */
export function findBundledModules({ outputs }: Metafile): BundledModules {
  return Object.fromEntries(
    Object.entries(outputs)
      .filter(([output]) => output.endsWith(".js"))
      .map(([output, { inputs }]) => [
        basename(output, ".js"),
        Object.entries(inputs)
          .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
          .map(([file]) => file)
          .toSorted(),
      ]),
  );
}

export function readBundledModules(): BundledModules {
  return JSON.parse(readFileSync(MODULES, "utf8"));
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";

/** A package of npm of which something is in the image, as the lock file has it. */
export interface BundledPackage {
  /** Where it is installed, from the root. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** As its maker writes it: an SPDX expression, mostly. */
  readonly license: string;
  /** `sha512-` and the hash of its archive in base64. */
  readonly integrity: string;
}

type Locked = Partial<Omit<BundledPackage, "folder">>;

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** The packages to which these files belong, by their folders; the project's own files belong to none. */
export function findBundledPackages(files: readonly string[]): readonly BundledPackage[] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(ROOT, "package-lock.json"), "utf8"),
  );
  const folders = new Set(files.flatMap((file) => PACKAGE.exec(file) ?? []));
  const found = [...folders].toSorted().map((folder): BundledPackage => {
    const { name = nameOf(folder), version, license = readLicense(folder), integrity } = packages[folder] ?? {};
    if (!(version && integrity))
      throw new Error(`${folder} is in a bundle, and package-lock.json does not say which version and archive it is.`);

    return { folder, name, version, license, integrity };
  });

  // npm installs the same package at several places where others stand between.
  return found.filter((each, at) => found.findIndex(({ integrity }) => integrity === each.integrity) === at);
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** The lock file leaves the licence out where a package writes it in an old way. */
function readLicense(folder: string): string {
  const { license, licenses } = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
  const [said] = [license, licenses].flat().map((each) => each?.type ?? each);
  if (typeof said !== "string") throw new Error(`${folder} is in a bundle, and its package.json names no licence.`);

  return said;
}

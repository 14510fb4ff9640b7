import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package of Debian of which a library is in the image. */
export interface SystemPackage {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  /** An SPDX expression. */
  readonly license: string;
  /** Its libraries in the image. */
  readonly files: readonly string[];
}

/** `libm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x…)`, and the loader's own line without an arrow. */
const LIBRARY = /^\s*(?:\S+ => )?(?<file>\/\S+) \(0x/gm;
/** Of what Debian builds these from; its own accounts of it are texts, which `licences.txt` hands on. */
const LICENCES: Readonly<Record<string, string>> = {
  libc6: "LGPL-2.1-or-later",
  "libgcc-s1": "GPL-3.0-or-later WITH GCC-exception-3.1",
  "libstdc++6": "GPL-3.0-or-later WITH GCC-exception-3.1",
};
const FORMAT = ["Package", "Version", "Architecture"].map((field) => `\${${field}}`).join("\t");

/** Copies the shared libraries of a program to where its loader looks for them below `root`; returns whose they are. */
export function copyLibraries(program: string, root: string): readonly SystemPackage[] {
  const files = listLibraries(program);
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(realpathSync(file), join(root, file));
  }
  const owners = new Map<string, string[]>();
  for (const file of files) {
    const owner = ownerOf(file);
    owners.set(owner, [...(owners.get(owner) ?? []), file]);
  }

  return [...owners].toSorted().map(([owner, owned]) => {
    const [name = owner, version = "", architecture = ""] = run("dpkg-query", "-W", `-f=${FORMAT}`, owner).split("\t");

    return { name, version, architecture, license: licenceOf(name), files: owned };
  });
}

function listLibraries(program: string): readonly string[] {
  return [...run("ldd", program).matchAll(LIBRARY)].map(({ groups }) => groups?.file ?? "").toSorted();
}

/** The package, with its architecture; Debian knows a file by the place at which it was installed, before or after `/usr` was merged. */
function ownerOf(file: string): string {
  for (const place of [realpathSync(file), file, realpathSync(file).replace(/^\/usr/, "")]) {
    try {
      return run("dpkg-query", "-S", place).split(/: \//)[0] ?? "";
    } catch {
      // The next place.
    }
  }
  throw new Error(`No package of the system has ${file}; the image is built on Debian.`);
}

function licenceOf(name: string): string {
  const licence = LICENCES[name];
  if (licence === undefined)
    throw new Error(`${name} is in the image, and infra/src/container/system-files.ts does not say its licence.`);

  return licence;
}

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

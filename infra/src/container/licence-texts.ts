import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";
import type { BundledPackage } from "./bundled-packages.js";
import type { SystemPackage } from "./system-files.js";

interface Materials {
  readonly packages: readonly BundledPackage[];
  readonly system: readonly SystemPackage[];
}

const NAMES = "{LICEN[CS]E,LICEN[CS]E[.-]*,licen[cs]e,licen[cs]e[.-]*,Licen[cs]e,COPYING*,NOTICE,NOTICE.*}";
/** Where Debian keeps what the makers of a package say of its licence. */
const DOCUMENTS = "/usr/share/doc";

/** The terms of everything in the image in one text, as these demand of whoever hands on copies; bundles leave out comments. */
export function writeLicenceTexts({ packages, system }: Materials): string {
  return [...packages.map(termsOfPackage), ...system.map(termsOfSystem)].join(`\n${"-".repeat(80)}\n\n`);
}

function termsOfPackage({ folder, name, version, license }: BundledPackage): string {
  const files = globSync(NAMES, { cwd: join(ROOT, folder) }).toSorted();

  return writeTerms(
    `${name} ${version}: ${license}`,
    files.map((file) => join(ROOT, folder, file)),
  );
}

function termsOfSystem({ name, version, license }: SystemPackage): string {
  const file = join(DOCUMENTS, name, "copyright");

  if (!existsSync(file)) throw new Error(`${name} is in the image, and the terms that go with it are not at ${file}.`);

  return writeTerms(`${name} ${version}: ${license}`, [file]);
}

function writeTerms(title: string, files: readonly string[]): string {
  const texts = files.map((file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim());

  return `${[title, ...texts].join("\n\n")}\n`;
}

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";
import type { BundledPackage } from "./bundled-packages.js";

const NAMES = "{LICEN[CS]E,LICEN[CS]E[.-]*,licen[cs]e,licen[cs]e[.-]*,Licen[cs]e,COPYING*,NOTICE,NOTICE.*}";

/** The terms of all packages in one text, as these demand of whoever hands on copies; bundles leave out comments. */
export function writeLicenceTexts(packages: readonly BundledPackage[]): string {
  return packages.map(writeTerms).join(`\n${"-".repeat(80)}\n\n`);
}

function writeTerms({ folder, name, version, license }: BundledPackage): string {
  const texts = globSync(NAMES, { cwd: join(ROOT, folder) })
    .toSorted()
    .map((file) =>
      readFileSync(join(ROOT, folder, file), "utf8")
        .replaceAll("\r\n", "\n")
        .trim(),
    );

  return `${[`${name} ${version}: ${license}`, ...texts].join("\n\n")}\n`;
}

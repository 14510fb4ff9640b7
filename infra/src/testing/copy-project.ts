import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../installation/root.js";
import { copyFolder } from "./copy-folder.js";
import { isScratch } from "./scratch-folder.js";

const LEFT_OUT: readonly string[] = ["node_modules", ".git", ".data", ".turbo", "coverage"];

/** A copy of the project as it is built, in which a test may write; packages from outside are those of the project itself. */
export function copyProject({ withBundles = false } = {}): string {
  const copy = mkdtempSync(join(tmpdir(), "kim-hub-copy-"));
  const leftOut = withBundles ? LEFT_OUT : [...LEFT_OUT, "bundles"];
  // Other tests remove their scratch folders while this one copies.
  copyFolder(ROOT, copy, (name) => leftOut.includes(name) || isScratch(name));
  const { workspaces } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const folder of ["", ...workspaces]) linkPackages(folder, copy);

  return copy;
}

/** The project's own packages are those of the copy, as are all files: a command that writes one leaves the project's as it is. */
function linkPackages(folder: string, copy: string): void {
  const from = join(ROOT, folder, "node_modules");
  const to = join(copy, folder, "node_modules");
  const names = readdirSync(join(ROOT, folder)).includes("node_modules") ? readdirSync(from) : [];
  if (names.length > 0) mkdirSync(to);
  for (const name of names) {
    // npm's own notes are files: commands in the copy write them.
    const isOwn = name === "@kim-hub" || statSync(join(from, name)).isFile();
    if (isOwn) cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(from, name), join(to, name));
  }
}

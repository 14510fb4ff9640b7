import { copyFileSync, mkdirSync, readdirSync, readlinkSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";

/** Copies a folder with the times of its files, but nothing of these names: `cpSync` with a filter takes twice the work for each file. */
export function copyFolder(from: string, to: string, isLeftOut: (name: string) => boolean): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (isLeftOut(entry.name)) continue;
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, copy, isLeftOut);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), copy);
    else copyFile(source, copy);
  }
}

function copyFile(source: string, copy: string): void {
  copyFileSync(source, copy);
  const { atime, mtime } = statSync(source);
  utimesSync(copy, atime, mtime);
}

import { createHash } from "node:crypto";
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Inputs {
  /** The folder from which the files are named. */
  readonly root: string;
  readonly files: readonly string[];
  /** When the first of them may have been read, as `Date.now()` says it. */
  readonly begin: number;
}

/** Notes what the bundles hold; nothing where a file has changed since they were begun, so that they are made again. */
export function recordInputs(record: string, { root, files, begin }: Inputs): void {
  const named = [...new Set(files)].toSorted();
  // Read before their times: a change after the reading shows in its time.
  const hashes = named.map((file): [string, string | null] => [file, hashOf(join(root, file))]);
  const isOld = named.some((file) => changedAt(join(root, file)) >= begin);
  if (isOld) rmSync(record, { force: true });
  else writeFileSync(record, JSON.stringify(Object.fromEntries(hashes)));
}

/** Whether the files that are noted hold the same bytes; then the note is as new as this moment. */
export function areInputsSame(record: string, root: string): boolean {
  const now = new Date();
  const hashes: Readonly<Record<string, string | null>> = JSON.parse(readFileSync(record, "utf8"));
  if (Object.entries(hashes).some(([file, hash]) => hashOf(join(root, file)) !== hash)) return false;

  utimesSync(record, now, now);

  return true;
}

function hashOf(file: string): string | null {
  try {
    return createHash("sha256").update(readFileSync(file)).digest("hex");
  } catch {
    return null;
  }
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

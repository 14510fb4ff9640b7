import { statSync } from "node:fs";
import { mkdtemp, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { findProcess } from "./process-table.js";

/** The folder to make, its content, and the file that shows that it is complete. */
export interface WholeFolderOptions {
  readonly target: string;
  readonly proof: string;
  /** Makes the folder `content`; `workshop` is a private folder around it, deleted afterwards. */
  readonly make: (content: string, workshop: string) => Promise<void>;
}

/** Makes a folder that is either absent or complete, and says whether it did: it may exist, or another process be faster. */
export async function ensureWholeFolder({ target, proof, make }: WholeFolderOptions): Promise<boolean> {
  await sweep(target);
  if (exists(join(target, proof))) return false;

  const workshop = await mkdtemp(`${target}.partial-${process.pid}-`);
  const content = join(workshop, "content");
  try {
    // Fails early, before the work, when there are somebody's files in the way.
    if (exists(target)) await rmdir(target);
    await make(content, workshop);
    await rename(content, target);
    return true;
  } catch (cause) {
    if (exists(join(target, proof))) return false;
    throw cause;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Removes the workshops of processes that were killed in the middle of their work. */
async function sweep(target: string): Promise<void> {
  const prefix = `${basename(target)}.partial-`;
  for (const name of await readdir(dirname(target))) {
    if (!name.startsWith(prefix)) continue;
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    if ((await findProcess(maker)) === null)
      await rm(join(dirname(target), name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Not "absent" for what this process may not see: that throws, lest it be made again. */
function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

import { constants } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";

/** Said of what is no file of its own, completing "file: …". */
export const ORDINARY_FILE = "must be an ordinary file that can be read, not a link, a folder or a pipe";

/** The file, open for reading; null for a link, a folder, a pipe, a device and what may not be read. */
export async function openOrdinaryFile(path: string): Promise<FileHandle | null> {
  // A link could show another's file in the report, and a pipe that nobody writes to would never open.
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null);
  if (!handle) return null;
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();

  return null;
}

/** In bytes; 0 for what is no ordinary file. */
export async function ordinarySize(path: string): Promise<number> {
  const state = await lstat(path);

  return state.isFile() ? state.size : 0;
}

import { constants } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";

/** The rule that a link, a folder or a pipe breaks, completing "file: …". */
export const ORDINARY_FILE = "must be an ordinary file that can be read, not a link, a folder or a pipe";

/** Ten times a million rows of a hundred characters; files are read as they come, so that the size costs time and no memory. */
const MOST_MEBIBYTES = 1024;

/** The rule that a file breaks which no office exports, completing "file: …". */
export const SMALL_FILE = `must be at most ${MOST_MEBIBYTES} MiB`;

/** The file, open for reading; null for a link, a folder, a pipe, a device and what may not be read. */
export async function openOrdinaryFile(path: string): Promise<FileHandle | null> {
  // A link could show another's file in the report, and a pipe that nobody writes to would never open.
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null);
  if (!handle) return null;
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();

  return null;
}

/** Whether an import reads a file of this size. */
export async function isSmall(handle: FileHandle): Promise<boolean> {
  return (await handle.stat()).size <= MOST_MEBIBYTES * 1024 * 1024;
}

/** In bytes; 0 for anything but an ordinary file. */
export async function ordinarySize(path: string): Promise<number> {
  const state = await lstat(path);

  return state.isFile() ? state.size : 0;
}

import { constants } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";

/** The rule that a link, a folder or a pipe breaks, completing "file: …". */
export const ORDINARY_FILE = "must be an ordinary file that can be read, not a link, a folder or a pipe";

/** A hundred times the largest file that ships; no office's spreadsheet is larger. */
const MOST_MEBIBYTES = 16;

/** The rule that a file breaks which would fill the memory, completing "file: …". */
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

/** Whether the file may be read whole. */
export async function isSmall(handle: FileHandle): Promise<boolean> {
  return (await handle.stat()).size <= MOST_MEBIBYTES * 1024 * 1024;
}

/** In bytes; 0 for anything but an ordinary file. */
export async function ordinarySize(path: string): Promise<number> {
  const state = await lstat(path);

  return state.isFile() ? state.size : 0;
}

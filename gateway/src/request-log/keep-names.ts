import { open } from "node:fs/promises";

/** Puts the names of a directory on the disk: without that a new file is lost with the power, whatever is in it. */
export async function keepNames(directory: string): Promise<void> {
  const names = await open(directory, "r");
  try {
    await names.sync();
  } finally {
    await names.close();
  }
}

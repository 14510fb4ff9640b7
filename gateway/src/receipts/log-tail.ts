import { open } from "node:fs/promises";

/** Some weeks of checkpoints; whoever asks for an older entry's proof takes it from an export of the log. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The last whole lines of a file of JSON lines that only grows; none where there is no file. */
export async function readTail<Line>(path: string): Promise<readonly Line[]> {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!file) return [];
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - MOST_BYTES);
    const bytes = Buffer.alloc(size - start);
    await file.read(bytes, 0, bytes.length, start);
    const text = bytes.toString();
    const whole = text.slice(start === 0 ? 0 : text.indexOf("\n") + 1, text.lastIndexOf("\n") + 1);

    return whole
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } finally {
    await file.close();
  }
}

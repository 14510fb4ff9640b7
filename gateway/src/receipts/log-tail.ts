import { open } from "node:fs/promises";

/** Some weeks of checkpoints; the proof of an older entry follows from an export of the log. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Nobody makes the gateway read a file often by asking often. */
const FRESH_MILLISECONDS = 2000;

/** Reads the last whole lines of a file of JSON lines that only grows, once in two seconds at most; none where there is no file. */
export function createTailReader<Line>(path: string): () => Promise<readonly Line[]> {
  let known: { readonly at: number; readonly lines: Promise<readonly Line[]> } | null = null;

  return () => {
    if (!known || Date.now() - known.at > FRESH_MILLISECONDS) known = { at: Date.now(), lines: readTail(path) };

    return known.lines;
  };
}

async function readTail<Line>(path: string): Promise<readonly Line[]> {
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

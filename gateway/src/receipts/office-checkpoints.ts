import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { treeFiles } from "../transparency-log/log-files.js";

/** Checkpoints come every few minutes; a burst of runs reads them once. */
const FRESH_MILLISECONDS = 2000;

/** Reads the newest checkpoint of each office's log that the gateway's keeper has cosigned, in the order of the notes; none where it keeps none. */
export function createCheckpointReader(requestLogDirectory: string): () => Promise<readonly string[]> {
  const { witnessed } = treeFiles(requestLogDirectory);
  let known: { readonly at: number; readonly notes: Promise<readonly string[]> } | null = null;

  return () => {
    if (!known || Date.now() - known.at > FRESH_MILLISECONDS) known = { at: Date.now(), notes: readNotes(witnessed) };

    return known.notes;
  };
}

async function readNotes(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(whereThereIsNone);
  const files = names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
  const notes = await Promise.all(
    files.map(async (file): Promise<string> => JSON.parse(await readFile(file, "utf8")).note),
  );

  return notes.toSorted();
}

function whereThereIsNone(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "@kim-hub/kit/merkle-tree";
import type { WitnessedLog, WitnessStore } from "@kim-hub/kit/witness";
import { appendLine, replaceFile } from "./durable-files.js";
import { treeFiles } from "./log-files.js";
import { OneAtATime } from "./one-at-a-time.js";

/** What the gateway has cosigned, a file for each log; one process at a time keeps them. */
export function createFileWitnessStore(directory: string): WitnessStore {
  const { witnessed, forks } = treeFiles(directory);
  const turns = new OneAtATime();
  const fileOf = (origin: string) => join(witnessed, `${sha256(origin).toString("hex")}.json`);
  const find = async (origin: string): Promise<WitnessedLog | null> => {
    const text = await readFile(fileOf(origin), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });

    return text === null ? null : JSON.parse(text);
  };

  return {
    find,
    keep: (origin, oldSize, newer) =>
      turns.run(async () => {
        if (((await find(origin))?.size ?? 0) !== oldSize) return false;
        await replaceFile(fileOf(origin), JSON.stringify(newer));

        return true;
      }),
    keepFork: (origin, fork) => turns.run(() => appendLine(forks, { at: new Date().toISOString(), origin, ...fork })),
  };
}

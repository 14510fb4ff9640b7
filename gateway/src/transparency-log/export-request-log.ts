import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LOG_FILES } from "@kim-hub/kit/exported-log";
import { HASH_BYTES, TILE_WIDTH, tilePath } from "@kim-hub/kit/tiles";
import { readLines } from "./durable-files.js";
import { type FiledCheckpoint, type FiledCosignature, type FilePart, treeFiles } from "./log-files.js";

/** Writes the gateway's log as files that `verifyLog` reads. */
export async function exportRequestLog(directory: string, folder: string): Promise<void> {
  const files = treeFiles(directory);
  mkdirSync(folder, { recursive: true });
  // Cosignatures of newer checkpoints are left out, and tiles are as long as the newest checkpoint says.
  const checkpoints = await readLines<FiledCheckpoint>(files.checkpoints);
  const cosignatures = await readLines<FiledCosignature>(files.cosignatures);
  const linesOf = (size: number) => cosignatures.filter((known) => known.size === size).map(({ line }) => line);
  write(
    join(folder, LOG_FILES.checkpoints),
    checkpoints.map(({ size, note }) => JSON.stringify(note + linesOf(size).join(""))),
  );
  const parts = checkpoints.flatMap((checkpoint) => checkpoint.parts);
  const kept = parts.filter(({ file }) => existsSync(join(directory, file)));
  const begin = kept.length === parts.length ? 0 : (kept[0]?.start ?? checkpoints.at(-1)?.paddingStart ?? 0);
  write(
    join(folder, LOG_FILES.paddings),
    checkpoints
      .filter(({ paddingStart }) => paddingStart >= begin)
      .map(({ paddingStart, size, paddingSeed }) => JSON.stringify({ start: paddingStart, size, seed: paddingSeed })),
  );
  write(join(folder, LOG_FILES.entries), []);
  for (const part of kept) append(join(folder, LOG_FILES.entries), readPart(directory, part));
  write(join(folder, LOG_FILES.witnessed), readWitnessed(files.witnessed));
  writeTiles(files.tile, folder, checkpoints.at(-1)?.size ?? 0);
}

function readPart(directory: string, { file, from, end, start }: FilePart): string[] {
  const lines = readFileSync(join(directory, file)).subarray(from, end).toString().split("\n");

  return lines.filter(Boolean).map((line, place) => `${start + place} ${line}`);
}

function readWitnessed(folder: string): string[] {
  if (!existsSync(folder)) return [];

  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.stringify(JSON.parse(readFileSync(join(folder, name), "utf8")).note));
}

function writeTiles(fileOf: (level: number, index: number) => string, folder: string, size: number): void {
  for (let [level, width] = [0, size]; width > 0; [level, width] = [level + 1, Math.floor(width / TILE_WIDTH)]) {
    for (let index = 0; index * TILE_WIDTH < width; index += 1) {
      const hashes = readFileSync(fileOf(level, index)).subarray(
        0,
        Math.min(TILE_WIDTH, width - index * TILE_WIDTH) * HASH_BYTES,
      );
      const path = join(folder, tilePath({ level, index, hashes }));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, hashes);
    }
  }
}

function write(file: string, lines: readonly string[]): void {
  writeFileSync(file, "");
  append(file, lines);
}

function append(file: string, lines: readonly string[]): void {
  if (lines.length > 0) appendFileSync(file, `${lines.join("\n")}\n`);
}

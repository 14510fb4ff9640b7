import { readCheckpoint } from "./checkpoint.js";
import { type ExportedLog, findTilesOf } from "./exported-log.js";
import { hashEntry, hashPadding } from "./log-entry.js";
import { getKnownLog, type KnownLog, type LogNetwork } from "./log-network.js";
import { type ReadHash, rootOf } from "./merkle-tree.js";
import { readNote, verifyNote } from "./signed-note.js";
import { foldHashes, MissingTileError, readTiles, TILE_WIDTH } from "./tiles.js";

/** What was found of one log. */
export interface LogVerdict {
  readonly keeper: string;
  readonly size: number;
  readonly entries: number;
  /** Entries before it are deleted, as their period allows. */
  readonly minimumIndex: number;
  /** When a witness last signed its newest checkpoint, in seconds of 1970; null without one. */
  readonly witnessedAt: number | null;
  /** What is wrong first, in one sentence; null if nothing is. */
  readonly fault: string | null;
}

interface SignedCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  /** When the witnesses have signed it, in seconds of 1970. */
  readonly witnessedAt: readonly number[];
}

/** An entry that began before the checkpoint before its own is in its tree at the latest so many seconds after. */
const LONGEST_DELAY_SECONDS = 3600;

/** What is known by the time that a fault is found. */
type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

class Fault extends Error {}

/** Checks one log by its files and the network's public keys alone, on this day. */
export function verifyLog(exported: ExportedLog, network: LogNetwork, now: Date): LogVerdict {
  const found: Pick<Mutable<LogVerdict>, "size" | "minimumIndex" | "witnessedAt"> = {
    size: 0,
    minimumIndex: 0,
    witnessedAt: null,
  };
  const { keeper } = exported;
  const entries = exported.entries.length;
  try {
    const known = getKnownLog(network, exported.keeper);
    const checkpoints = exported.checkpoints.map((note, place) => openCheckpoint(note, place, known, network));
    const last = checkpoints.at(-1);
    if (!last) throw new Fault("There is no checkpoint.");
    found.size = last.size;
    requireGrowth(checkpoints);
    found.witnessedAt = last.witnessedAt.length > 0 ? Math.max(...last.witnessedAt) : null;
    requireQuorum(last, network);
    const find = findTilesOf(exported, last.size);
    const read = readTiles(find);
    requireWholeTiles(last.size, find, read);
    requireOneTree(checkpoints, read);
    found.minimumIndex = requireEntries(exported, last.size, read);
    requirePeriod(found.minimumIndex, checkpoints, known, now);
    requireInstants(exported, checkpoints);

    return { keeper, entries, ...found, fault: null };
  } catch (error) {
    if (error instanceof Fault || error instanceof MissingTileError)
      return { keeper, entries, ...found, fault: error.message };
    throw error;
  }
}

function openCheckpoint(note: string, place: number, known: KnownLog, { logs }: LogNetwork): SignedCheckpoint {
  try {
    const opened = readNote(note);
    const { origin, size, root } = readCheckpoint(opened.text);
    if (origin !== known.log.name) throw new Fault(`Checkpoint ${place + 1} is of another log.`);
    if (verifyNote(opened, known.log) === false)
      throw new Fault(`The checkpoint of size ${size} is not signed by its log.`);
    const others = logs.filter(({ keeper }) => keeper !== known.keeper);
    const witnessedAt = others.map(({ witness }) => verifyNote(opened, witness)).filter((at) => typeof at === "number");

    return { size, root, witnessedAt };
  } catch (error) {
    throw error instanceof Fault ? error : new Fault(`Checkpoint ${place + 1} is none: ${Object(error).message}`);
  }
}

function requireQuorum({ size, witnessedAt }: SignedCheckpoint, { quorum }: LogNetwork): void {
  if (witnessedAt.length < quorum)
    throw new Fault(`The checkpoint of size ${size} is cosigned by ${witnessedAt.length} others, not by ${quorum}.`);
}

function requireGrowth(checkpoints: readonly SignedCheckpoint[]): void {
  let before = 0;
  for (const { size } of checkpoints) {
    if (size <= before) throw new Fault(`The checkpoint of size ${size} follows one of size ${before}.`);
    before = size;
  }
}

/** Every full tile's root stands in the tile above it. */
function requireWholeTiles(
  size: number,
  find: (level: number, index: number) => Buffer | undefined,
  read: ReadHash,
): void {
  for (let [level, width] = [0, size]; width > 0; [level, width] = [level + 1, Math.floor(width / TILE_WIDTH)]) {
    for (let index = 0; index < Math.floor(width / TILE_WIDTH); index += 1) {
      const tile = find(level, index);
      if (!tile) throw new MissingTileError(level, index);
      if (!foldHashes(tile).equals(read(8 * (level + 1), index)))
        throw new Fault(`Tile ${index} of level ${level} does not have the hash that stands above it.`);
    }
  }
}

/** Each checkpoint is of a beginning of the one tree: thereby all of them are consistent with each other. */
function requireOneTree(checkpoints: readonly SignedCheckpoint[], read: ReadHash): void {
  for (const { size, root } of checkpoints) {
    if (!rootOf(size, read).equals(root)) throw new Fault(`The checkpoint of size ${size} is of another tree.`);
  }
}

/** Each leaf from the first that is kept is an entry's or a padding's; returns its index. */
function requireEntries({ entries, paddings }: ExportedLog, size: number, read: ReadHash): number {
  const padded = paddings.toSorted((left, right) => left.start - right.start);
  const starts = [entries[0]?.index, padded[0]?.start].filter((start) => start !== undefined);
  const minimumIndex = Math.min(size, ...starts);
  let next = 0;
  let padding = 0;
  for (let index = minimumIndex; index < size; index += 1) {
    const leaf = read(0, index);
    while ((padded[padding]?.size ?? size) <= index) padding += 1;
    const entry = entries[next];
    if (entry?.index === index) {
      next += 1;
      if (!hashEntry(entry.json).equals(leaf)) throw new Fault(`Entry ${index} is not the one that was logged.`);
      continue;
    }
    if (entry && entry.index < index) throw new Fault(`Entry ${entry.index} stands at the place of another.`);
    const { start = size, seed = "" } = padded[padding] ?? {};
    if (index < start) throw new Fault(`Entry ${index} is missing.`);
    if (!hashPadding(Buffer.from(seed, "hex"), index).equals(leaf)) throw new Fault(`Entry ${index} is no padding.`);
  }
  const extra = entries[next];
  if (extra) throw new Fault(`Entry ${extra.index} has no place in the tree.`);

  return minimumIndex;
}

/** What is gone was there long enough: the witnesses say since when. */
function requirePeriod(
  minimumIndex: number,
  checkpoints: readonly SignedCheckpoint[],
  { months }: KnownLog,
  now: Date,
): void {
  const latest = new Date(now);
  latest.setUTCMonth(latest.getUTCMonth() - months);
  const old = checkpoints.filter(({ witnessedAt }) => witnessedAt.some((at) => at * 1000 <= latest.getTime()));
  const mayGo = old.at(-1)?.size ?? 0;
  if (minimumIndex > mayGo) throw new Fault(`Entry ${mayGo} is gone, and no witness saw it ${months} months ago.`);
}

/** No entry says of itself that it is much older than the checkpoint before it. */
function requireInstants({ entries }: ExportedLog, checkpoints: readonly SignedCheckpoint[]): void {
  let place = 0;
  for (const { index, json } of entries) {
    while ((checkpoints[place]?.size ?? Number.POSITIVE_INFINITY) <= index) place += 1;
    const before = Math.min(...(checkpoints[place - 1]?.witnessedAt ?? []));
    const at = instantOf(json);
    if (at !== null && Number.isFinite(before) && at < before - LONGEST_DELAY_SECONDS)
      throw new Fault(`Entry ${index} bears an instant long before it was logged.`);
  }
}

/** In seconds of 1970; an office's entry holds microseconds, the gateway's a text. */
function instantOf(json: string): number | null {
  const { at } = Object(JSON.parse(json));
  if (typeof at === "number") return at / 1_000_000;
  const milliseconds = typeof at === "string" ? Date.parse(at) : Number.NaN;

  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}

import { randomBytes } from "node:crypto";
import type { EntityManager } from "@mikro-orm/postgresql";
import { writeCheckpoint } from "./checkpoint.js";
import { countPadding, hashPadding, SALT_BYTES } from "./log-entry.js";
import { rootOf } from "./merkle-tree.js";
import type { NoteSigner } from "./note-key.js";
import { readDatabaseTiles } from "./prove-from-database.js";
import { signNote, writeNote } from "./signed-note.js";
import { appendToTiles, listEdge, readTiles, type Tile } from "./tiles.js";

/** As many rows as PostgreSQL seals well within the longest time of a statement. */
export const MOST_ROWS = 20_000;
/** Months whose partitions are made before they begin. */
const MONTHS_AHEAD = 2;

/** A log after its newest checkpoint. */
export interface AdvancedLog {
  readonly size: number;
  readonly note: string;
  readonly rows: number;
}

/**
 * Brings rows that have no index into the tree, in the order of their instants, pads to a whole block and signs a checkpoint: all in
 * one transaction, under a lock that one sequencer holds. What commits later, whatever its instant, is in a later tree. A run that
 * returns `MOST_ROWS` rows may have left some.
 */
export async function advanceLog(em: EntityManager, signer: NoteSigner, most = MOST_ROWS): Promise<AdvancedLog> {
  await em.fork().execute("select open_log_months(?)", [MONTHS_AHEAD]);

  return em.fork().transactional(async (transaction) => {
    const sequenced = await transaction.execute<{ place: string; hash: Buffer }[]>("select * from sequence_log(?)", [
      most,
    ]);
    const leaves = sequenced
      .toSorted((left, right) => Number(left.place) - Number(right.place))
      .map(({ hash }) => hash);
    const [{ size: known } = { size: "0" }] = await transaction.execute<{ size: string }[]>(
      "select coalesce(max(size), 0) as size from log_checkpoint",
    );
    const start = Number(known);
    const paddingStart = start + leaves.length;
    const seed = randomBytes(SALT_BYTES);
    for (let index = 0; index < countPadding(start, sequenced.length); index += 1)
      leaves.push(hashPadding(seed, paddingStart + index));
    const size = start + leaves.length;

    const tiles = await readDatabaseTiles(
      transaction,
      listEdge(start).map(({ level, index }) => [level, index] as const),
    );
    const changed = appendToTiles(start, leaves, (level, index) => tiles.get(`${level}/${index}`));
    for (const { level, index, hashes } of changed) tiles.set(`${level}/${index}`, hashes);
    const root = rootOf(
      size,
      readTiles((level, index) => tiles.get(`${level}/${index}`)),
    );
    const text = writeCheckpoint({ origin: signer.name, size, root });
    const note = writeNote(text, [signNote(text, signer)]);
    await transaction.execute("select publish_log(?, ?, ?, ?, ?::jsonb)", [
      size,
      note,
      paddingStart,
      seed,
      write(changed),
    ]);

    return { size, note, rows: sequenced.length };
  });
}

function write(tiles: readonly Tile[]): string {
  return JSON.stringify(tiles.map(({ level, index, hashes }) => [level, index, hashes.toString("base64")]));
}

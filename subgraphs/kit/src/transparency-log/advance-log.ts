import type { EntityManager } from "@mikro-orm/postgresql";
import { growTree } from "./grow-tree.js";
import type { AdvancedLog } from "./log-store.js";
import type { NoteSigner } from "./note-key.js";
import { readDatabaseTiles } from "./prove-from-database.js";
import { listEdge, type Tile } from "./tiles.js";

/** As many rows as PostgreSQL seals well within the longest time of a statement. */
const MOST_ROWS = 20_000;
/** Months whose partitions are made before they begin. */
const MONTHS_AHEAD = 2;

/**
 * Brings rows that have no index into the tree, in the order of their instants, pads to a whole block and signs a checkpoint: all in
 * one transaction, under a lock that one sequencer holds. What commits later, whatever its instant, is in a later tree.
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
    const edge = listEdge(start).map(({ level, index }) => [level, index] as const);
    const tiles = await readDatabaseTiles(transaction, edge);
    const find = (level: number, index: number) => tiles.get(`${level}/${index}`);
    const { size, note, paddingStart, paddingSeed, changed } = growTree({ start, leaves, find, signer });
    await transaction.execute("select publish_log(?, ?, ?, ?, ?::jsonb)", [
      ...[size, note, paddingStart, paddingSeed, write(changed)],
    ]);

    return { size, note, rows: sequenced.length, isFull: sequenced.length === most };
  });
}

function write(tiles: readonly Tile[]): string {
  return JSON.stringify(tiles.map(({ level, index, hashes }) => [level, index, hashes.toString("base64")]));
}

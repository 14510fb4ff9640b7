import type { EntityManager } from "@mikro-orm/postgresql";
import type { ReadHash } from "./merkle-tree.js";
import { HASH_BYTES, readTiles, TILE_WIDTH } from "./tiles.js";

/** What `prove` makes of the tree in the database, of which one statement reads the tiles that it needs. */
export async function proveFromDatabase<T>(em: EntityManager, prove: (read: ReadHash) => T): Promise<T> {
  const needed = new Map<string, readonly [level: number, index: number]>();
  const unknown = Buffer.alloc(TILE_WIDTH * HASH_BYTES);
  // Which hashes a proof needs follows from sizes alone.
  prove(
    readTiles((level, index) => {
      needed.set(`${level}/${index}`, [level, index]);

      return unknown;
    }),
  );
  const tiles = await readDatabaseTiles(em.fork(), [...needed.values()]);

  return prove(readTiles((level, index) => tiles.get(`${level}/${index}`)));
}

/** The tiles of these levels and indexes that there are, by `level/index`. */
export async function readDatabaseTiles(
  em: EntityManager,
  places: readonly (readonly [level: number, index: number])[],
): Promise<Map<string, Buffer>> {
  const rows = await em.execute<{ level: number; index: string; hashes: Buffer }[]>(
    `select "level", "index", hashes from log_tile
     where ("level", "index") in (select (place->>0)::int, (place->>1)::bigint from jsonb_array_elements(?::jsonb) as place)`,
    [JSON.stringify(places)],
  );

  return new Map(rows.map(({ level, index, hashes }) => [`${level}/${index}`, hashes]));
}

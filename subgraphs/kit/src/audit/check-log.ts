import type { EntityManager } from "@mikro-orm/postgresql";
import { readCheckpoint } from "../transparency-log/checkpoint.js";
import { rootOf } from "../transparency-log/merkle-tree.js";
import { proveFromDatabase } from "../transparency-log/prove-from-database.js";
import { readNote } from "../transparency-log/signed-note.js";
import { foldHashes, HASH_BYTES, MissingTileError, TILE_WIDTH } from "../transparency-log/tiles.js";
import type { AuditedDays } from "./audited-days.js";

/** What was found of a log's leaves from one to another, both included; without a leaf there is nothing to find. */
export interface LogIntegrity {
  readonly fromSeq: number | null;
  readonly toSeq: number | null;
  /** The first leaf that is not the tree's, or that a broken part of the tree lies above. */
  readonly brokenAt: number | null;
}

/** Leaves of which PostgreSQL makes the hashes well within the longest time of a statement. */
const PAGE = 5120;
const TILES_PAGE = PAGE / TILE_WIDTH;

interface Range {
  /** The size of the tree before the days. */
  readonly start: number;
  /** Its size at their end. */
  readonly end: number;
  readonly size: number;
}

/** Checks what came into the log in these days: each leaf against its row, each tile against the one above, and the tree against its checkpoints. */
export async function checkLog(em: EntityManager, days: AuditedDays): Promise<LogIntegrity> {
  const range = await readRange(em, days);
  const { start, end } = range;
  if (start === end) return { fromSeq: null, toSeq: null, brokenAt: null };
  const { keptFrom, broken } = await checkLeaves(em, start, end);
  const found = [broken, await findBrokenTile(em, range), await findBrokenCheckpoint(em, range)];
  const isKept = keptFrom < end;

  return { fromSeq: isKept ? keptFrom : null, toSeq: isKept ? end - 1 : null, brokenAt: firstOf(found) };
}

/** Leaves over which the tree is broken, the last one excluded. */
interface Broken {
  readonly from: number;
  readonly to: number;
}

/** The first place of findings that come from the finest to the widest: where a finer one lies in a wider one, it says which place it is. */
function firstOf(findings: readonly (Broken | null)[]): number | null {
  const found = findings.filter((each) => each !== null);
  const exact = found.filter(
    ({ from, to }, place) => !found.slice(0, place).some((finer) => from <= finer.from && finer.from < to),
  );

  return exact.length > 0 ? Math.min(...exact.map(({ from }) => from)) : null;
}

async function readRange(em: EntityManager, { from, to }: AuditedDays): Promise<Range> {
  const [row] = await run<{ readonly start: string; readonly end: string; readonly size: string }>(
    em,
    `select coalesce(max(size) filter (where at < ?::date::timestamp at time zone 'Europe/Berlin'), 0) as start,
       coalesce(max(size) filter (where at < (?::date + 1)::timestamp at time zone 'Europe/Berlin'), 0) as end, coalesce(max(size), 0) as size
     from log_checkpoint`,
    [from, to],
  );

  return { start: Number(row?.start), end: Number(row?.end), size: Number(row?.size) };
}

async function checkLeaves(em: EntityManager, start: number, end: number) {
  let keptFrom = end;
  for (let first = start; first < end; first += PAGE) {
    const [row] = await run<{ readonly kept_from: string | null; readonly broken: string | null }>(
      em,
      "select kept_from, broken from check_log_leaves(?, ?)",
      [first, Math.min(first + PAGE, end) - 1],
    );
    keptFrom = Math.min(keptFrom, Number(row?.kept_from ?? end));
    if (row?.broken != null) {
      const from = Number(row.broken);

      return { keptFrom, broken: { from, to: from + 1 } };
    }
  }

  return { keptFrom, broken: null };
}

/** The first leaf below a full tile whose hash is not the one that stands above it: of the lowest tiles those of the days, of the others all. */
async function findBrokenTile(em: EntityManager, { start, end, size }: Range): Promise<Broken | null> {
  let level = 0;
  let [index, last] = [
    Math.floor(start / TILE_WIDTH),
    Math.min(Math.floor(size / TILE_WIDTH), Math.ceil(end / TILE_WIDTH)),
  ];
  for (let width = TILE_WIDTH; width <= size; width *= TILE_WIDTH) {
    for (; index < last; index += TILES_PAGE) {
      const broken = await findBrokenAmong(em, level, index, Math.min(index + TILES_PAGE, last));
      if (broken !== null) return { from: broken * width, to: (broken + 1) * width };
    }
    level += 1;
    [index, last] = [0, Math.floor(size / (width * TILE_WIDTH))];
  }

  return null;
}

/** The index of the first of these full tiles that does not fold to its hash in the tile above. */
async function findBrokenAmong(em: EntityManager, level: number, first: number, end: number): Promise<number | null> {
  const rows = await run<{ readonly place: string; readonly hashes: Buffer | null; readonly above: Buffer | null }>(
    em,
    `select place, tile.hashes, substr(higher.hashes, (place % ${TILE_WIDTH})::int * ${HASH_BYTES} + 1, ${HASH_BYTES}) as above
     from generate_series(?::bigint, ?::bigint) as place
       left join log_tile tile on tile.level = ? and tile.index = place
       left join log_tile higher on higher.level = ? and higher.index = place / ${TILE_WIDTH}
     order by place`,
    [first, end - 1, level, level + 1],
  );
  const broken = rows.find(
    ({ hashes, above }) => hashes?.length !== TILE_WIDTH * HASH_BYTES || !above || !foldHashes(hashes).equals(above),
  );

  return broken ? Number(broken.place) : null;
}

/** The first leaf that came under the newest checkpoint of the days, or of the log, if the tree does not have its root. */
async function findBrokenCheckpoint(em: EntityManager, { end, size }: Range): Promise<Broken | null> {
  const checkpoints = await run<{ readonly size: string; readonly note: string; readonly before: string }>(
    em,
    `select size, note, coalesce((select max(older.size) from log_checkpoint older where older.size < checkpoint.size), 0) as before
     from log_checkpoint checkpoint where size in (?, ?) order by size`,
    [end, size],
  );
  for (const { note, before, size: checked } of checkpoints) {
    const told = rootIn(note, Number(checked));
    const root = await readRoot(em, Number(checked));
    if (!told || !root?.equals(told)) return { from: Number(before), to: Number(checked) };
  }

  return null;
}

function rootIn(note: string, size: number): Buffer | null {
  try {
    const { root, size: told } = readCheckpoint(readNote(note).text);

    return told === size ? root : null;
  } catch {
    // Whatever stands there instead is no checkpoint, and so none of this tree.
    return null;
  }
}

async function readRoot(em: EntityManager, size: number): Promise<Buffer | null> {
  try {
    return await proveFromDatabase(em, (read) => rootOf(size, read));
  } catch (error) {
    if (error instanceof MissingTileError) return null;
    throw error;
  }
}

function run<Row extends object>(em: EntityManager, sql: string, values: readonly unknown[]): Promise<Row[]> {
  return em.execute<Row[]>(sql, [...values], "all", em.getLoggerContext());
}

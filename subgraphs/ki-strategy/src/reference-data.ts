import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createOrm } from "@kim-hub/kit/database";
import type { EntityManager } from "@mikro-orm/postgresql";
import { readAuthorities } from "./authority/authority.reference.js";
import { readCompetences } from "./competence/competence.reference.js";
import { database } from "./database.js";
import { readFundingStatements } from "./funding/funding.reference.js";
import { readPosts } from "./post/post.reference.js";
import { ReferenceState } from "./reference/reference-state.js";
import { readSources } from "./source/source.reference.js";
import { readTerritories } from "./territory/territory.reference.js";

/** The committed reference files. */
export const REFERENCE_FOLDER = fileURLToPath(new URL("../reference", import.meta.url));

/**
 * Makes the tables hold what the reference files say, in one transaction: all of it, or nothing where a row is bad.
 * Returns the number of rows written; 0 where the files are those of the last load.
 */
export async function loadReferenceData(ownerUrl: string, folder: string = REFERENCE_FOLDER): Promise<number> {
  const orm = createOrm(database, ownerUrl);
  try {
    return await orm.em.fork().transactional((em) => load(em, folder));
  } finally {
    await orm.close();
  }
}

async function load(em: EntityManager, folder: string): Promise<number> {
  // Two instances that start together load one after the other; the second finds nothing left to do.
  await em.execute("select pg_advisory_xact_lock(hashtext('reference-data'))");
  const contentHash = hashFiles(folder);
  if ((await em.count(ReferenceState, { contentHash })) > 0) return 0;

  const rows = readAll(folder);
  // Entities are listed after those they point to.
  for (const type of database.entities.toReversed()) await em.nativeDelete(type, {});
  await em.persist([...rows, new ReferenceState({ contentHash })]).flush();

  return rows.length;
}

function readAll(folder: string): object[] {
  const territories = readTerritories(folder);
  const authorities = readAuthorities(folder, territories);
  const sources = readSources(folder);

  return [
    ...territories,
    ...authorities,
    ...readCompetences({ folder, territories, authorities }),
    ...sources,
    ...readFundingStatements(folder, sources),
    ...readPosts({ folder, territories, sources }),
  ];
}

function hashFiles(folder: string): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(folder).sort()) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));

  return hash.digest("hex");
}

import { ImmigrationFile } from "@kim-hub/immigration/immigration-file";
import { ResidenceStatus } from "@kim-hub/immigration/residence-status";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CLIENTS, type DemonstrationClient } from "./clients.js";

/** One file per invented client, with every status of their story. */
export async function addFiles(em: EntityManager): Promise<number> {
  if ((await em.count(ImmigrationFile)) > 0) return 0;
  const rows = CLIENTS.flatMap(createFile);
  await em.persist(rows).flush();

  return rows.length;
}

function createFile({ key, immigration, story }: DemonstrationClient, index: number): object[] {
  const file = new ImmigrationFile({
    ...immigration,
    fileReference: `ABH ${key} 1 (erfunden)`,
    registerNumber: `99999990000${index}`,
  });
  const statuses = story.statuses.map(
    ([code, validFrom, validTo]) => new ResidenceStatus({ file, code, validFrom, validTo }),
  );

  return [file, ...statuses];
}

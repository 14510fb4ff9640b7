import { ImmigrationFile } from "@kim-hub/immigration/immigration-file";
import { IMMIGRATION_FILES } from "@kim-hub/immigration/immigration-file.table";
import { RESIDENCE_STATUSES } from "@kim-hub/immigration/residence-status.table";
import { REGISTRY } from "@kim-hub/immigration/tables";
import { uuidOf } from "@kim-hub/records/primary-key";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CLIENTS } from "./clients.js";
import { loadRows } from "./load-rows.js";

/** One file per invented client, with every status of their story. */
export async function addFiles(em: EntityManager): Promise<number> {
  if ((await em.count(ImmigrationFile)) > 0) return 0;
  const files = CLIENTS.map(({ key, immigration: { authorityId, pseudonym } }, index) => ({
    id: uuidOf(pseudonym),
    authority: authorityId,
    fileReference: `ABH ${key} 1 (erfunden)`,
    pseudonym,
    registerNumber: `99999990000${index}`,
  }));
  const statuses = CLIENTS.flatMap(({ immigration: { pseudonym }, story }) =>
    story.statuses.map(([code, validFrom, validTo]) => ({ file: uuidOf(pseudonym), code, validFrom, validTo })),
  );

  return loadRows(em, REGISTRY, [IMMIGRATION_FILES, files], [RESIDENCE_STATUSES, statuses]);
}

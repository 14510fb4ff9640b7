import { ImmigrationFile } from "@kim-hub/immigration/immigration-file";
import { IMMIGRATION_FILES } from "@kim-hub/immigration/immigration-file.table";
import { RESIDENCE_APPLICATIONS } from "@kim-hub/immigration/residence-application.table";
import { RESIDENCE_STATUSES } from "@kim-hub/immigration/residence-status.table";
import { REGISTRY } from "@kim-hub/immigration/tables";
import type { EntityManager } from "@mikro-orm/postgresql";
import { loadRows } from "../invention/loading/load-rows.js";
import { residenceApplications } from "../invention/rows/residence-applications.js";
import { CLIENTS } from "./clients.js";

/** One file per invented client, with every status of their story and the applications for their rights to remain. */
export async function addFiles(em: EntityManager): Promise<number> {
  if ((await em.count(ImmigrationFile)) > 0) return 0;
  const files = CLIENTS.map(({ key, immigration: { authorityId, pseudonym }, story: { bornOn } }, index) => ({
    authority: authorityId,
    fileReference: referenceOf(key),
    familyName: "Beispiel (erfunden)",
    givenNames: "Erika",
    birthDate: bornOn,
    pseudonym,
    registerNumber: `99999990000${index}`,
  }));
  const statuses = CLIENTS.flatMap(({ key, immigration: { authorityId }, story }) =>
    story.statuses.map(([code, validFrom, validTo]) => ({
      ...{ authority: authorityId, file: referenceOf(key), code, validFrom, validTo },
    })),
  );

  const applications = CLIENTS.flatMap(({ key, immigration: { authorityId }, story }) =>
    residenceApplications(story.statuses).map((application) => ({
      ...{ authority: authorityId, file: referenceOf(key), ...application },
    })),
  );

  return loadRows(
    em,
    REGISTRY,
    [IMMIGRATION_FILES, files],
    [RESIDENCE_STATUSES, statuses],
    [RESIDENCE_APPLICATIONS, applications],
  );
}

function referenceOf(key: string): string {
  return `ABH ${key} 1 (erfunden)`;
}

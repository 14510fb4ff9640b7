import { ImmigrationFile } from "@kim-hub/immigration/immigration-file";
import { ResidenceStatus } from "@kim-hub/immigration/residence-status";
import { StatusCode } from "@kim-hub/immigration/status-code";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CLIENTS, type DemonstrationClient, dateFor } from "./clients.js";

const STATUSES: readonly (readonly [StatusCode, string, string | null])[] = [
  [StatusCode.ARRIVAL_CERTIFICATE, "2021-06-10", "2021-07-01"],
  [StatusCode.ASYLUM_PERMISSION, "2021-07-02", "2022-09-14"],
  [StatusCode.RP_OPPORTUNITY, "2024-06-03", "2025-12-02"],
  [StatusCode.RP_SUSTAINABLE_INTEGRATION, "2025-12-03", null],
];

/** One file per invented client: asylum procedure, a wait, right to remain. */
export async function addFiles(em: EntityManager): Promise<number> {
  if ((await em.count(ImmigrationFile)) > 0) return 0;
  const rows = CLIENTS.flatMap(createFile);
  await em.persist(rows).flush();

  return rows.length;
}

function createFile(client: DemonstrationClient, index: number): object[] {
  const { authorityId, pseudonym } = client.immigration;
  const file = new ImmigrationFile({
    authorityId,
    pseudonym,
    fileReference: `ABH ${client.place} 1 (erfunden)`,
    registerNumber: `99999990000${index}`,
  });
  const statuses = STATUSES.map(
    ([code, validFrom, validTo]) =>
      new ResidenceStatus({
        file,
        code,
        validFrom: dateFor(client, validFrom),
        validTo: validTo && dateFor(client, validTo),
      }),
  );

  return [file, ...statuses];
}

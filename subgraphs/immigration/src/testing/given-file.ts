import type { TestSubgraph } from "@kim-hub/kit/testing";
import { GuideAccompaniment } from "../guide-accompaniment/guide-accompaniment.js";
import type { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { ApplicationDecision } from "../residence-application/application-decision.js";
import { ResidenceApplication } from "../residence-application/residence-application.js";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { createFile } from "./create-file.js";

const { TOLERATION, RP_SUSTAINABLE_INTEGRATION, TOLERATION_TRAINING } = StatusCode;

let made = 0;

/** A file of ABH-05711 with two statuses, an accompaniment, a decided and a pending application. */
export async function givenFile(
  office: TestSubgraph,
  values: Partial<Parameters<typeof createFile>[0]> = {},
): Promise<ImmigrationFile> {
  made += 1;
  const file = createFile({
    ...{
      authorityId: "ABH-05711",
      fileReference: `U ${made}`,
      familyName: "Umzug (erfunden)",
      municipality: "05711000",
    },
    ...values,
  });
  await office.given(
    file,
    new ResidenceStatus({ file, code: TOLERATION, validFrom: "2019-01-01", validTo: "2025-06-30" }),
    new ResidenceStatus({ file, code: TOLERATION, validFrom: "2025-07-01", validTo: null }),
    new GuideAccompaniment({ file, startedOn: "2024-01-01", endedOn: null }),
    new ResidenceApplication({
      ...{ file, basis: TOLERATION_TRAINING, receivedOn: "2024-02-01" },
      ...{ decidedOn: "2024-05-02", decision: ApplicationDecision.REFUSED },
    }),
    new ResidenceApplication({
      ...{ file, basis: RP_SUSTAINABLE_INTEGRATION, receivedOn: "2025-02-01", decidedOn: null, decision: null },
    }),
  );

  return file;
}

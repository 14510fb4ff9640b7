import { NaturalisationBasis } from "@kim-hub/naturalisation/naturalisation-basis";
import { NaturalisationProcedure } from "@kim-hub/naturalisation/naturalisation-procedure";
import { ProcedureStage } from "@kim-hub/naturalisation/procedure-stage";
import { ProcedureStageCode } from "@kim-hub/naturalisation/procedure-stage-code";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CLIENTS, type DemonstrationClient, dateFor } from "./clients.js";

const STAGES: readonly (readonly [ProcedureStageCode, string, string | null])[] = [
  [ProcedureStageCode.COUNSELLING, "2025-06-16", "2025-06-16"],
  [ProcedureStageCode.APPLICATION_RECEIVED, "2025-09-01", "2025-09-01"],
  [ProcedureStageCode.COMPLETENESS_CHECK, "2025-09-02", "2025-10-10"],
  [ProcedureStageCode.INQUIRIES, "2025-10-13", null],
];

/** One running procedure per invented client. */
export async function addProcedures(em: EntityManager): Promise<number> {
  if ((await em.count(NaturalisationProcedure)) > 0) return 0;
  const rows = CLIENTS.flatMap(createProcedure);
  await em.persist(rows).flush();

  return rows.length;
}

function createProcedure(client: DemonstrationClient): object[] {
  const { authorityId, pseudonym } = client.naturalisation;
  const procedure = new NaturalisationProcedure({
    authorityId,
    pseudonym,
    fileReference: `EBH ${client.place} 1 (erfunden)`,
    basis: NaturalisationBasis.STAG_10,
    receivedOn: dateFor(client, "2025-09-01"),
  });
  const stages = STAGES.map(
    ([stage, startedOn, endedOn]) =>
      new ProcedureStage({
        procedure,
        stage,
        startedOn: dateFor(client, startedOn),
        endedOn: endedOn && dateFor(client, endedOn),
      }),
  );

  return [procedure, ...stages];
}

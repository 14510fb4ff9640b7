import { NaturalisationProcedure } from "@kim-hub/naturalisation/naturalisation-procedure";
import { NATURALISATION_PROCEDURES } from "@kim-hub/naturalisation/naturalisation-procedure.table";
import { PROCEDURE_STAGES } from "@kim-hub/naturalisation/procedure-stage.table";
import { REGISTRY } from "@kim-hub/naturalisation/tables";
import { uuidOf } from "@kim-hub/records/primary-key";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CLIENTS } from "./clients.js";
import { loadRows } from "./load-rows.js";

/** One procedure per invented client: running, or no more than counselling yet. */
export async function addProcedures(em: EntityManager): Promise<number> {
  if ((await em.count(NaturalisationProcedure)) > 0) return 0;
  const procedures = CLIENTS.map(({ key, naturalisation: { authorityId, pseudonym }, story: { procedure } }) => ({
    id: uuidOf(pseudonym),
    authority: authorityId,
    fileReference: `EBH ${key} 1 (erfunden)`,
    pseudonym,
    basis: procedure.basis,
    receivedOn: procedure.stages.find(([stage]) => stage === "APPLICATION_RECEIVED")?.[1] ?? null,
  }));
  const stages = CLIENTS.flatMap(({ naturalisation: { pseudonym }, story }) =>
    story.procedure.stages.map(([stage, startedOn, endedOn]) => ({
      ...{ procedure: uuidOf(pseudonym), stage, startedOn, endedOn },
    })),
  );

  return loadRows(em, REGISTRY, [NATURALISATION_PROCEDURES, procedures], [PROCEDURE_STAGES, stages]);
}

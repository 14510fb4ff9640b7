import { NaturalisationProcedure } from "@kim-hub/naturalisation/naturalisation-procedure";
import { NATURALISATION_PROCEDURES } from "@kim-hub/naturalisation/naturalisation-procedure.table";
import { PROCEDURE_STAGES } from "@kim-hub/naturalisation/procedure-stage.table";
import type { ProcedureStageCode } from "@kim-hub/naturalisation/procedure-stage-code";
import { REGISTRY } from "@kim-hub/naturalisation/tables";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CLIENTS } from "./clients.js";
import { loadRows } from "./load-rows.js";
import type { Story } from "./story.js";

/** One procedure per invented client: running, or no more than counselling yet. */
export async function addProcedures(em: EntityManager): Promise<number> {
  if ((await em.count(NaturalisationProcedure)) > 0) return 0;
  const procedures = CLIENTS.map(({ key, naturalisation: { authorityId, pseudonym }, story: { procedure } }) => ({
    authority: authorityId,
    fileReference: fileReferenceOf(key),
    familyName: `Person ${key} (erfunden)`,
    pseudonym,
    basis: procedure.basis,
    firstContactOn: firstDayOf(procedure.stages, "COUNSELLING"),
    receivedOn: firstDayOf(procedure.stages, "APPLICATION_RECEIVED"),
  }));
  const stages = CLIENTS.flatMap(({ key, naturalisation: { authorityId }, story }) =>
    story.procedure.stages.map(([stage, startedOn, endedOn]) => ({
      ...{ authority: authorityId, procedure: fileReferenceOf(key), stage, startedOn, endedOn },
    })),
  );

  return loadRows(em, REGISTRY, [NATURALISATION_PROCEDURES, procedures], [PROCEDURE_STAGES, stages]);
}

function fileReferenceOf(key: string): string {
  return `EBH ${key} 1 (erfunden)`;
}

function firstDayOf(stages: Story["procedure"]["stages"], code: ProcedureStageCode): string | null {
  return stages.find(([stage]) => stage === code)?.[1] ?? null;
}

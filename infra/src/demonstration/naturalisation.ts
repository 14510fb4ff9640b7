import { NaturalisationProcedure } from "@kim-hub/naturalisation/naturalisation-procedure";
import { ProcedureStage } from "@kim-hub/naturalisation/procedure-stage";
import type { EntityManager } from "@mikro-orm/postgresql";
import { CLIENTS, type DemonstrationClient } from "./clients.js";

/** One procedure per invented client: running, or no more than counselling yet. */
export async function addProcedures(em: EntityManager): Promise<number> {
  if ((await em.count(NaturalisationProcedure)) > 0) return 0;
  const rows = CLIENTS.flatMap(createProcedure);
  await em.persist(rows).flush();

  return rows.length;
}

function createProcedure({ key, naturalisation, story }: DemonstrationClient): object[] {
  const { basis, stages } = story.procedure;
  const received = stages.find(([stage]) => stage === "APPLICATION_RECEIVED");
  const procedure = new NaturalisationProcedure({
    ...naturalisation,
    fileReference: `EBH ${key} 1 (erfunden)`,
    basis,
    receivedOn: received?.[1] ?? null,
  });
  const rows = stages.map(
    ([stage, startedOn, endedOn]) => new ProcedureStage({ procedure, stage, startedOn, endedOn }),
  );

  return [procedure, ...rows];
}

import { addDays } from "@kim-hub/kit/calendar";
import { NaturalisationProcedure } from "@kim-hub/naturalisation/naturalisation-procedure";
import { NATURALISATION_PROCEDURES } from "@kim-hub/naturalisation/naturalisation-procedure.table";
import { OUTSTANDING_DOCUMENTS } from "@kim-hub/naturalisation/outstanding-document.table";
import { PROCEDURE_STAGES } from "@kim-hub/naturalisation/procedure-stage.table";
import type { ProcedureStageCode } from "@kim-hub/naturalisation/procedure-stage-code";
import { REQUIREMENT_FACTS } from "@kim-hub/naturalisation/requirement-fact.table";
import { REGISTRY } from "@kim-hub/naturalisation/tables";
import type { EntityManager } from "@mikro-orm/postgresql";
import { loadRows } from "../invention/loading/load-rows.js";
import { lawfulSince } from "./check-procedure.js";
import { CLIENTS, type DemonstrationClient } from "./clients.js";
import { type Story, WRITTEN_ON } from "./story.js";

/** One procedure per invented client: running, or no more than counselling yet. */
export async function addProcedures(em: EntityManager): Promise<number> {
  if ((await em.count(NaturalisationProcedure)) > 0) return 0;
  const procedures = CLIENTS.map(
    ({ key, naturalisation: { authorityId, pseudonym }, story: { bornOn, procedure } }) => ({
      authority: authorityId,
      fileReference: fileReferenceOf(key),
      familyName: "Beispiel (erfunden)",
      givenNames: "Erika",
      birthDate: bornOn,
      pseudonym,
      basis: procedure.basis,
      firstContactOn: firstDayOf(procedure.stages, "COUNSELLING"),
      receivedOn: firstDayOf(procedure.stages, "APPLICATION_RECEIVED"),
    }),
  );
  const stages = CLIENTS.flatMap(({ key, naturalisation: { authorityId }, story }) =>
    story.procedure.stages.map(([stage, startedOn, endedOn]) => ({
      ...{ authority: authorityId, procedure: fileReferenceOf(key), stage, startedOn, endedOn },
    })),
  );

  const applied = CLIENTS.filter(({ story: { procedure } }) => firstDayOf(procedure.stages, "APPLICATION_RECEIVED"));

  return loadRows(
    em,
    REGISTRY,
    [NATURALISATION_PROCEDURES, procedures],
    [PROCEDURE_STAGES, stages],
    [REQUIREMENT_FACTS, applied.flatMap(factsOf)],
    [OUTSTANDING_DOCUMENTS, applied.flatMap(documentsOf)],
  );
}

/** The clerk's findings so far; the rest of the requirements is open. */
function factsOf({ key, naturalisation: { authorityId }, story }: DemonstrationClient): object[] {
  const received = firstDayOf(story.procedure.stages, "APPLICATION_RECEIVED");
  const facts = [
    ["LAWFUL_RESIDENCE", lawfulSince(story, WRITTEN_ON)],
    ["IDENTITY_CLARIFIED", received],
    ["LANGUAGE_B1", received],
  ] as const;

  return facts.flatMap(([code, validFrom]) =>
    validFrom === null
      ? []
      : [{ authority: authorityId, procedure: fileReferenceOf(key), code, state: "FULFILLED", validFrom }],
  );
}

/** One that was asked for when the application turned out incomplete, and is still outstanding. */
function documentsOf({ key, naturalisation: { authorityId }, story }: DemonstrationClient): object[] {
  const requestedOn = firstDayOf(story.procedure.stages, "COMPLETENESS_CHECK");
  if (requestedOn === null) return [];
  const dueOn = addDays(requestedOn, 42);

  return [{ authority: authorityId, procedure: fileReferenceOf(key), kind: "INCOME_PROOF", requestedOn, dueOn }];
}

function fileReferenceOf(key: string): string {
  return `EBH ${key} 1 (erfunden)`;
}

function firstDayOf(stages: Story["procedure"]["stages"], code: ProcedureStageCode): string | null {
  return stages.find(([stage]) => stage === code)?.[1] ?? null;
}

import { NaturalisationProcedure } from "@kim-hub/naturalisation/naturalisation-procedure";
import { NATURALISATION_PROCEDURES } from "@kim-hub/naturalisation/naturalisation-procedure.table";
import { PROCEDURE_STAGES } from "@kim-hub/naturalisation/procedure-stage.table";
import type { ProcedureStageCode } from "@kim-hub/naturalisation/procedure-stage-code";
import { REQUIREMENT_FACTS } from "@kim-hub/naturalisation/requirement-fact.table";
import { REGISTRY } from "@kim-hub/naturalisation/tables";
import type { EntityManager } from "@mikro-orm/postgresql";
import { loadRows } from "../../invention/loading/load-rows.js";
import { lawfulSince } from "../check-procedure.js";
import type { EdgeCase } from "./edge-case.js";
import { isOneHeld } from "./is-one-held.js";
import { pseudonymOf, referenceOf } from "./names-of.js";
import { storyOf } from "./story-of.js";

/** The procedures of those whom naturalisation offices know, each with the residence that the clerk found. */
export async function addToNaturalisation(em: EntityManager, people: readonly EdgeCase[]): Promise<number> {
  if (await isOneHeld(em, { file: NaturalisationProcedure, office: "EBH", people })) return 0;

  return loadRows(
    em,
    REGISTRY,
    [NATURALISATION_PROCEDURES, people.flatMap(toProcedure)],
    [PROCEDURE_STAGES, people.flatMap(toStages)],
    [REQUIREMENT_FACTS, people.flatMap(toFacts)],
  );
}

function toProcedure(person: EdgeCase): object[] {
  const { familyName, givenNames, birthDate, municipality, naturalisation } = person;
  if (!naturalisation) return [];
  const { authority } = naturalisation;
  const decidedOn = firstDayOf(person, "CERTIFICATE_ISSUED");

  return [
    {
      ...{ authority, fileReference: referenceOf("EBH", person), pseudonym: pseudonymOf(authority, person) },
      ...{ familyName, givenNames, birthDate, municipality, basis: storyOf(person).procedure.basis },
      firstContactOn: firstDayOf(person, "COUNSELLING"),
      receivedOn: firstDayOf(person, "APPLICATION_RECEIVED"),
      ...(decidedOn && { decision: "GRANTED", decidedOn }),
      handedOverOn: firstDayOf(person, "CERTIFICATE_HANDED_OVER"),
    },
  ];
}

function toStages(person: EdgeCase): object[] {
  return storyOf(person).procedure.stages.map(([stage, startedOn, endedOn]) => ({
    ...{ ...procedureOf(person), stage, startedOn, endedOn },
  }));
}

function toFacts(person: EdgeCase): object[] {
  const receivedOn = firstDayOf(person, "APPLICATION_RECEIVED");
  const validFrom = receivedOn && lawfulSince(storyOf(person), receivedOn);

  return validFrom ? [{ ...procedureOf(person), code: "LAWFUL_RESIDENCE", state: "FULFILLED", validFrom }] : [];
}

function procedureOf(person: EdgeCase): object {
  return { authority: person.naturalisation?.authority, procedure: referenceOf("EBH", person) };
}

function firstDayOf(person: EdgeCase, code: ProcedureStageCode): string | null {
  return storyOf(person).procedure.stages.find(([stage]) => stage === code)?.[1] ?? null;
}

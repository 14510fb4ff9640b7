import { NATURALISATION_PROCEDURES } from "@kim-hub/naturalisation/naturalisation-procedure.table";
import { PROCEDURE_STAGES } from "@kim-hub/naturalisation/procedure-stage.table";
import type { Table } from "@kim-hub/records/table";
import { nameOf } from "./case-management-rows.js";
import type { InventedProcedure } from "./population.js";

/** The rows of the naturalisation offices' tables. */
export function naturalisationRows(procedures: readonly InventedProcedure[]): ReadonlyMap<Table, readonly object[]> {
  return new Map<Table, readonly object[]>([
    [NATURALISATION_PROCEDURES, procedures.map(toProcedure)],
    [PROCEDURE_STAGES, procedures.flatMap(toStages)],
  ]);
}

function toProcedure({ authority, fileReference, municipality, pseudonym, person, story }: InventedProcedure): object {
  const { stages: _stages, ...days } = story;

  return { ...{ authority, fileReference, municipality, pseudonym, basis: "STAG_10" }, ...days, ...nameOf(person) };
}

function toStages({ authority, fileReference, story }: InventedProcedure): object[] {
  return story.stages.map(([stage, startedOn, endedOn]) => ({
    ...{ authority, procedure: fileReference, stage, startedOn, endedOn },
  }));
}

import type { InventedProcedure } from "../filing/invented-files.js";
import { nameOf } from "./name-of.js";
import type { RowsByFile } from "./rows-by-table.js";

/** The rows of the naturalisation offices' tables. */
export function naturalisationRows(procedures: readonly InventedProcedure[]): RowsByFile {
  return {
    "naturalisation-procedures.csv": procedures.map(toProcedure),
    "procedure-stages.csv": procedures.flatMap(toStages),
    "outstanding-documents.csv": procedures.flatMap((procedure) => rowsOf(procedure, procedure.documents)),
    "requirement-facts.csv": procedures.flatMap((procedure) => rowsOf(procedure, procedure.facts)),
    "procedure-handovers.csv": procedures.flatMap((procedure) => rowsOf(procedure, procedure.handovers)),
  };
}

function toProcedure({ authority, fileReference, municipality, pseudonym, person, story }: InventedProcedure): object {
  const { stages: _stages, ...days } = story;

  return { ...{ authority, fileReference, municipality, pseudonym, basis: "STAG_10" }, ...days, ...nameOf(person) };
}

function toStages(procedure: InventedProcedure): object[] {
  const stages = procedure.story.stages.map(([stage, startedOn, endedOn]) => ({ stage, startedOn, endedOn }));

  return rowsOf(procedure, stages);
}

function rowsOf({ authority, fileReference }: InventedProcedure, rows: readonly object[]): object[] {
  return rows.map((row) => ({ authority, procedure: fileReference, ...row }));
}

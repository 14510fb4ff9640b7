import { idOfKey } from "@kim-hub/records/primary-key";
import type { Table } from "@kim-hub/records/table";
import type { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { NATURALISATION_PROCEDURES } from "../naturalisation-procedure/naturalisation-procedure.table.js";
import type { OutstandingDocument } from "../outstanding-document/outstanding-document.js";
import { OUTSTANDING_DOCUMENTS } from "../outstanding-document/outstanding-document.table.js";
import type { ProcedureStage } from "../procedure-stage/procedure-stage.js";
import { PROCEDURE_STAGES } from "../procedure-stage/procedure-stage.table.js";
import type { RequirementFact } from "../requirement-fact/requirement-fact.js";
import { REQUIREMENT_FACTS } from "../requirement-fact/requirement-fact.table.js";
import type { CompetenceMove } from "./competence-move.js";

/** An open procedure with all its rows. */
export interface MovedFile {
  readonly procedure: NaturalisationProcedure;
  readonly stages: readonly ProcedureStage[];
  readonly documents: readonly OutstandingDocument[];
  readonly facts: readonly RequirementFact[];
}

/** The rows of one office's file. */
interface FileRows {
  readonly procedure: object;
  readonly stages: readonly object[];
  readonly documents: readonly object[];
  readonly facts: readonly object[];
}

interface Moving extends CompetenceMove {
  /** References of main procedures that have moved already. */
  readonly known: ReadonlySet<string>;
}

/** The reference of a file in the office that goes on with it; no other office's file has it. */
export function renamed(reference: string, { from }: Pick<CompetenceMove, "from">): string {
  return `${from} ${reference}`;
}

/** The rows of the office that goes on with these procedures, as an import takes them. */
export function rowsTakenOver(files: readonly MovedFile[], move: Moving): ReadonlyMap<Table, readonly object[]> {
  return asTables(files.map((file) => takenOver(file, move)));
}

/** The rows that stay at the old office, with what the transfer changes in them. */
export function rowsPassedOn(files: readonly MovedFile[], move: CompetenceMove): ReadonlyMap<Table, readonly object[]> {
  return asTables(files.map((file) => passedOn(file, move)));
}

function asTables(files: readonly FileRows[]): ReadonlyMap<Table, readonly object[]> {
  return new Map<Table, readonly object[]>([
    [NATURALISATION_PROCEDURES, files.map(({ procedure }) => procedure)],
    [PROCEDURE_STAGES, files.flatMap(({ stages }) => stages)],
    [OUTSTANDING_DOCUMENTS, files.flatMap(({ documents }) => documents)],
    [REQUIREMENT_FACTS, files.flatMap(({ facts }) => facts)],
  ]);
}

/** The day of the change, or the later one on which the old office itself still took the procedure in. */
function dayOf({ receivedOn, transferredFromOn }: NaturalisationProcedure, { on }: CompetenceMove): string {
  return [on, receivedOn ?? "", transferredFromOn ?? ""].toSorted().at(-1) ?? on;
}

/** The new office's file: the whole procedure so far, under a reference that says where it comes from. */
function takenOver({ procedure, stages, documents, facts }: MovedFile, move: Moving): FileRows {
  const { from, to, known } = move;
  const fileReference = renamed(procedure.fileReference, move);
  const main = procedure.mainFileReference && renamed(procedure.mainFileReference, move);
  const key = { authority: to, procedure: fileReference };

  return {
    procedure: {
      ...procedure,
      ...{ authority: to, fileReference, pseudonym: null, transferredFrom: from },
      transferredFromOn: dayOf(procedure, move),
      // Two offices may have given one number to two people.
      personNumber: renamed(procedure.personNumber, move),
      mainFileReference: main && known.has(main) ? main : null,
    },
    stages: stages.map((stage) => ({ ...stage, ...key })),
    documents: documents.map((document) => ({ ...document, ...key })),
    facts: facts.map((fact) => ({ ...fact, ...key })),
  };
}

/** The old office's file: closed, and its open stages with it. */
function passedOn({ procedure, stages }: MovedFile, move: CompetenceMove): FileRows {
  const { from, to } = move;
  const day = dayOf(procedure, move);
  const key = { authority: from, procedure: procedure.fileReference };

  return {
    procedure: {
      ...{ ...procedure, authority: from, decision: "TRANSFERRED", decidedOn: day, transferredTo: to },
      transferredOn: day,
      continuedAs: idOfKey(to, renamed(procedure.fileReference, move)),
    },
    stages: [
      ...stages
        .filter(({ endedOn }) => endedOn === null)
        .map((stage) => ({ ...stage, ...key, endedOn: stage.startedOn > day ? stage.startedOn : day })),
      { ...key, stage: "TRANSFERRED", startedOn: day, endedOn: day },
    ],
    documents: [],
    facts: [],
  };
}

import { localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import type { RowsOfTable } from "@kim-hub/records/accept-offer";
import { quartersOfOffer } from "@kim-hub/records/handover-columns";
import type { EntityManager } from "@mikro-orm/postgresql";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { OutstandingDocument } from "../outstanding-document/outstanding-document.js";
import { OUTSTANDING_DOCUMENTS } from "../outstanding-document/outstanding-document.table.js";
import { PROCEDURE_HANDOVERS } from "../procedure-handover/procedure-handover.table.js";
import { ProcedureStage } from "../procedure-stage/procedure-stage.js";
import { PROCEDURE_STAGES } from "../procedure-stage/procedure-stage.table.js";
import { RequirementFact } from "../requirement-fact/requirement-fact.js";
import { REQUIREMENT_FACTS } from "../requirement-fact/requirement-fact.table.js";

/** Everything that an office has of a procedure. */
export type OfferedProcedure = Awaited<ReturnType<typeof readProcedure>>;

export async function readProcedure(em: EntityManager, id: string, requestedOn: string) {
  return {
    requestedOn,
    procedure: await em.findOneOrFail(NaturalisationProcedure, { id }),
    stages: await em.find(ProcedureStage, { procedure: id }),
    documents: await em.find(OutstandingDocument, { procedure: id }),
    facts: await em.find(RequirementFact, { procedure: id }),
  };
}

/** The procedure's rows, by the tables in which the office records them that takes it over under this reference. */
export function rowsOf(
  { requestedOn, stages, documents, facts }: OfferedProcedure,
  procedure: string,
): readonly RowsOfTable[] {
  const handover = { procedure, fromOffice: Office.NATURALISATION, ...quartersOfOffer(requestedOn, localDate()) };
  const copied = (rows: readonly object[]) => rows.map((row) => ({ ...row, procedure }));

  return [
    { table: PROCEDURE_STAGES, rows: copied(stages) },
    { table: OUTSTANDING_DOCUMENTS, rows: copied(documents) },
    { table: REQUIREMENT_FACTS, rows: copied(facts) },
    { table: PROCEDURE_HANDOVERS, rows: [handover] },
  ];
}

import { localDate } from "@kim-hub/kit/calendar";
import { describeFault } from "@kim-hub/records/fault";
import { givenRows } from "@kim-hub/records/given-rows";
import { importFiles } from "@kim-hub/records/import-files";
import { lockTables } from "@kim-hub/records/lock-tables";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import type { EntityManager } from "@mikro-orm/postgresql";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { OutstandingDocument } from "../outstanding-document/outstanding-document.js";
import { ProcedureStage } from "../procedure-stage/procedure-stage.js";
import { RequirementFact } from "../requirement-fact/requirement-fact.js";
import { REGISTRY } from "../tables.js";
import type { CompetenceMove } from "./competence-move.js";
import { type MovedFile, movedRows } from "./moved-rows.js";

/**
 * Passes every open procedure on to the office that is competent from a day on, as the database's owner: row-level security keeps
 * each office's staff from the other's rows. Closed files stay with the office that closed them. The people get new pseudonyms, so
 * that links to them must be made anew. Returns how many procedures moved.
 */
export async function moveProcedures(em: EntityManager, move: CompetenceMove): Promise<number> {
  if (move.on > localDate()) throw new Error("Procedures move on the day of the change of competence, not before.");

  return em.transactional(async (transaction) => {
    // What a clerk of either office records meanwhile would be lost.
    await lockTables(transaction, OWN_AUTHORITY_ONLY.lockOf(move.from), OWN_AUTHORITY_ONLY.lockOf(move.to));
    const files = await readOpenFiles(transaction, move);
    const { faults } = await importFiles(transaction, {
      registry: REGISTRY,
      source: givenRows(movedRows(files, move)),
    });
    if (faults.length > 0) throw new Error(faults.map((fault) => describeFault(fault)).join("\n"));
    // What the new office goes on with the old one needs no more; its stages say what it has done.
    const procedure = { $in: files.map(({ procedure: { id } }) => id) };
    await transaction.nativeDelete(OutstandingDocument, { procedure });
    await transaction.nativeDelete(RequirementFact, { procedure });

    return files.length;
  });
}

async function readOpenFiles(em: EntityManager, { from, municipality }: CompetenceMove): Promise<readonly MovedFile[]> {
  const procedures = await em.find(
    NaturalisationProcedure,
    { authorityId: from, decision: null, ...(municipality && { municipality }) },
    { orderBy: { fileReference: "asc" }, disableIdentityMap: true },
  );
  const of = { procedure: { $in: procedures.map(({ id }) => id) } };
  const options = { disableIdentityMap: true };
  const stages = Map.groupBy(await em.find(ProcedureStage, of, options), ({ procedure }) => procedure.id);
  const documents = Map.groupBy(await em.find(OutstandingDocument, of, options), ({ procedure }) => procedure.id);
  const facts = Map.groupBy(await em.find(RequirementFact, of, options), ({ procedure }) => procedure.id);

  return procedures.map((procedure) => ({
    procedure,
    stages: stages.get(procedure.id) ?? [],
    documents: documents.get(procedure.id) ?? [],
    facts: facts.get(procedure.id) ?? [],
  }));
}

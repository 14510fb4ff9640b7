import { localDate } from "@kim-hub/kit/calendar";
import { describeFault } from "@kim-hub/records/fault";
import { givenRows } from "@kim-hub/records/given-rows";
import { importFiles } from "@kim-hub/records/import-files";
import { lockTables } from "@kim-hub/records/lock-tables";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import type { FilterQuery } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { OutstandingDocument } from "../outstanding-document/outstanding-document.js";
import { ProcedureStage } from "../procedure-stage/procedure-stage.js";
import { RequirementFact } from "../requirement-fact/requirement-fact.js";
import { REGISTRY } from "../tables.js";
import type { CompetenceMove } from "./competence-move.js";
import { type MovedFile, movedRows, renamed } from "./moved-rows.js";

/**
 * Passes every open procedure on to the office that is competent from a day on, as the database's owner: row-level security keeps
 * each office's staff from the other's rows. Closed files stay with the office that closed them. The people get new pseudonyms, so
 * that links to them must be made anew. Returns how many procedures moved.
 */
export async function moveProcedures(em: EntityManager, move: CompetenceMove): Promise<number> {
  if (move.on > localDate()) throw new Error("Procedures move on the day of the change of competence, not before.");

  return em.transactional(async (transaction) => {
    // A clerk's record of either office meanwhile would be lost.
    await lockTables(transaction, OWN_AUTHORITY_ONLY.lockOf(move.from), OWN_AUTHORITY_ONLY.lockOf(move.to));
    // Main procedures first: those that go with them refer to them.
    const main = await moveInBatches(transaction, move, { mainFileReference: null });
    const others = await moveInBatches(transaction, move, { mainFileReference: { $ne: null } });

    return main + others;
  });
}

const BATCH = 500;

/** A procedure that has moved is open no longer, so that every batch is the next. */
async function moveInBatches(
  em: EntityManager,
  move: CompetenceMove,
  where: FilterQuery<NaturalisationProcedure>,
): Promise<number> {
  let moved = 0;
  for (;;) {
    const files = await readOpenFiles(em, move, where);
    if (files.length === 0) return moved;
    await moveFiles(em, files, move);
    moved += files.length;
  }
}

async function moveFiles(em: EntityManager, files: readonly MovedFile[], move: CompetenceMove): Promise<void> {
  const references = files.flatMap(({ procedure: { mainFileReference } }) => mainFileReference ?? []);
  const mains = await em.find(
    NaturalisationProcedure,
    { authorityId: move.to, fileReference: { $in: references.map((reference) => renamed(reference, move)) } },
    { disableIdentityMap: true },
  );
  const known = new Set(mains.map(({ fileReference }) => fileReference));
  const { faults } = await importFiles(em, {
    registry: REGISTRY,
    source: givenRows(movedRows(files, { ...move, known })),
  });
  if (faults.length > 0) throw new Error(faults.map((fault) => describeFault(fault)).join("\n"));
  // The old office no longer needs the rows that the new one goes on with; its stages say what it has done.
  const procedure = { $in: files.map(({ procedure: { id } }) => id) };
  await em.nativeDelete(OutstandingDocument, { procedure });
  await em.nativeDelete(RequirementFact, { procedure });
}

async function readOpenFiles(
  em: EntityManager,
  { from, municipality }: CompetenceMove,
  where: FilterQuery<NaturalisationProcedure>,
): Promise<readonly MovedFile[]> {
  const options = { disableIdentityMap: true };
  const procedures = await em.find(
    NaturalisationProcedure,
    { $and: [where, { authorityId: from, decision: null, ...(municipality && { municipality }) }] },
    { ...options, orderBy: { fileReference: "asc" }, limit: BATCH },
  );
  const of = { procedure: { $in: procedures.map(({ id }) => id) } };
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

import { localDate } from "@kim-hub/kit/calendar";
import { describeFault } from "@kim-hub/records/fault";
import { givenRows } from "@kim-hub/records/given-rows";
import { importFiles } from "@kim-hub/records/import-files";
import { lockTables } from "@kim-hub/records/lock-tables";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import type { Table } from "@kim-hub/records/table";
import type { FilterQuery } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { OutstandingDocument } from "../outstanding-document/outstanding-document.js";
import { ProcedureStage } from "../procedure-stage/procedure-stage.js";
import { RequirementFact } from "../requirement-fact/requirement-fact.js";
import { REGISTRY } from "../tables.js";
import { type CompetenceMove, type MovedCounts, NOTHING_MOVED } from "./competence-move.js";
import { movingProcedures } from "./list-moving.js";
import { type MovedFile, renamed, rowsPassedOn, rowsTakenOver } from "./moved-rows.js";
import { beginMoveAt } from "./owner-of-move.js";

/**
 * Passes every open procedure on to the office that is competent from a day on, as the database's owner: row-level security keeps
 * each office's staff from the other's rows. Closed files stay with the office that closed them; of what moved, its staff read nothing
 * more, and figures still count it. The people get new pseudonyms, so that links to them must be made anew. All or nothing; what
 * has moved is open no longer, so that a second time nothing moves.
 */
export async function moveProcedures(
  em: EntityManager,
  move: CompetenceMove,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<MovedCounts> {
  if (move.on > localDate()) throw new Error("Procedures move on the day of the change of competence, not before.");
  await em.begin();
  try {
    // Nothing that a clerk of either office records meanwhile may be lost.
    await lockTables(em, OWN_AUTHORITY_ONLY.lockOf(move.from), OWN_AUTHORITY_ONLY.lockOf(move.to));
    // Main procedures first: those that go with them refer to them.
    const main = await moveInBatches(em, move, { mainFileReference: null });
    const others = await moveInBatches(em, move, { mainFileReference: { $ne: null } });
    await (dryRun ? em.rollback() : em.commit());

    return sum(main, others);
  } catch (error) {
    if (em.isInTransaction()) await em.rollback();
    throw error;
  }
}

const BATCH = 500;

async function moveInBatches(
  em: EntityManager,
  move: CompetenceMove,
  where: FilterQuery<NaturalisationProcedure>,
): Promise<MovedCounts> {
  let moved = NOTHING_MOVED;
  for (;;) {
    const files = await readOpenFiles(em, move, where);
    if (files.length === 0) return moved;
    await moveFiles(em, files, move);
    moved = files.reduce((counts, file) => sum(counts, countsOf(file)), moved);
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
  await writeRows(em, move.to, rowsTakenOver(files, { ...move, known }));
  await writeRows(em, move.from, rowsPassedOn(files, move));
  // The old office needs these no more; its stages say what it has done.
  const procedure = { $in: files.map(({ procedure: { id } }) => id) };
  await em.nativeDelete(OutstandingDocument, { procedure });
  await em.nativeDelete(RequirementFact, { procedure });
}

async function writeRows(
  em: EntityManager,
  authority: string,
  rows: ReadonlyMap<Table, readonly object[]>,
): Promise<void> {
  const owner = await beginMoveAt(em, authority);
  const { faults } = await importFiles(em, { registry: REGISTRY, source: givenRows(rows), owner });
  if (faults.length > 0) throw new Error(faults.map((fault) => describeFault(fault)).join("\n"));
}

async function readOpenFiles(
  em: EntityManager,
  move: CompetenceMove,
  where: FilterQuery<NaturalisationProcedure>,
): Promise<readonly MovedFile[]> {
  const options = { disableIdentityMap: true };
  const procedures = await em.find(
    NaturalisationProcedure,
    { $and: [where, movingProcedures(move)] },
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

function countsOf({ stages, documents, facts }: MovedFile): MovedCounts {
  return { procedures: 1, stages: stages.length, documents: documents.length, facts: facts.length };
}

function sum(left: MovedCounts, right: MovedCounts): MovedCounts {
  return {
    procedures: left.procedures + right.procedures,
    stages: left.stages + right.stages,
    documents: left.documents + right.documents,
    facts: left.facts + right.facts,
  };
}

import { cutToKept, type Kept } from "@kim-hub/kit/cut-to-kept";
import { findContinuation } from "@kim-hub/kit/find-continuation";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import { filesUnderMandate, type Release, readUnderMandate } from "@kim-hub/kit/released-path";
import type { File, Stretch, WaitInDays } from "@kim-hub/kit/stretch";
import { dataAsOfSql } from "@kim-hub/records/personal-file";
import type { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ProcedurePhase } from "../procedure-stage/procedure-phase.js";
import { byBeginning, type ProcedureStage } from "../procedure-stage/procedure-stage.js";
import { procedurePhase, UNRELEASED_STAGES } from "../procedure-stage/procedure-stage-code.js";

const { COUNSELLING, APPLICATION, EXAMINATION, COMPLETED, TRANSFERRED } = ProcedurePhase;

/** A procedure as far as its release needs it. */
type ReleasedProcedure = Pick<
  NaturalisationProcedure,
  | ("id" | "authorityId" | "receivedOn" | "decision" | "transferredFrom" | "transferredFromOn" | "transferredOn")
  | ("continuedAs" | "firstContactOn" | "appointmentOn" | "isDisputed")
>;

/** One stage, with its procedure. */
interface Row extends Recorded, ReleasedProcedure {
  readonly dataAsOf: string | null;
}

/** The phases of each of the person's procedures; stages that are never released are not even read, nor are restricted files. */
export const release: Release<Row> = {
  codes: Object.values(ProcedurePhase),
  showsLastEnd: true,
  reading: readUnderMandate({
    name: "release procedure stages",
    rows: `select row.stage, row.started_on::text as "startedOn", row.ended_on::text as "endedOn", file.id,
        file.authority_id as "authorityId", file.received_on::text as "receivedOn", file.decision,
        file.transferred_from as "transferredFrom", file.transferred_from_on::text as "transferredFromOn",
        file.transferred_on::text as "transferredOn", file.continued_as as "continuedAs",
        file.first_contact_on::text as "firstContactOn", file.appointment_on::text as "appointmentOn",
        file.is_disputed as "isDisputed", ${dataAsOfSql("file")}::text as "dataAsOf"
      from ${filesUnderMandate("naturalisation_procedure", { rows: "procedure_stage", key: "procedure_id" })}
      where not file.is_restricted and row.stage not in (${UNRELEASED_STAGES.map((stage) => `'${stage}'`)})`,
  }),
  toFiles(rows) {
    const keyOf = procedureKeys(rows);

    return [...Map.groupBy(rows, keyOf).values()].map((ofProcedure) => {
      const kept = keptOf(ofProcedure);
      const stages = joinFiles(ofProcedure);

      return {
        isDisputed: ofProcedure.some(({ isDisputed }) => isDisputed),
        dataAsOf: ofProcedure.flatMap(({ dataAsOf }) => dataAsOf ?? []).toSorted()[0] ?? null,
        keptUntil: kept.until,
        statedWaits: ofProcedure.flatMap(toWait),
        stretchesAt: (asOf) => cutToKept(toFile(stages, asOf), kept),
      };
    });
  },
};

/** The stages of one procedure, of which an office may have several files: it passed the procedure on and got it back. */
function joinFiles(rows: readonly Row[]): readonly Row[] {
  const takenOver = rows.flatMap(({ transferredFromOn }) => transferredFromOn ?? []).toSorted();
  const last = takenOver.at(-1);

  return last === undefined ? rows : rows.filter(({ stage, startedOn }) => stage !== "TRANSFERRED" || startedOn > last);
}

/** Since when and until when the office had the procedure, of which it may have several files. */
function keptOf(files: readonly Pick<ReleasedProcedure, "transferredFromOn" | "transferredOn">[]): Kept {
  const from = files.map(({ transferredFromOn }) => transferredFromOn ?? "").toSorted();
  const until = files.map(({ transferredOn }) => transferredOn ?? FOR_EVER).toSorted();
  const [first, last] = [from[0], until.at(-1)];

  return { from: first || null, until: last === FOR_EVER ? null : (last ?? null) };
}

/** Sorts after every day. */
const FOR_EVER = "infinity";

/**
 * Files of one procedure have the same key: a file and the one that goes on with it, the files of an application that was passed on or taken
 * over, and the files that two authorities have of an application of one day. Any other file is a procedure of its own.
 */
function procedureKeys(procedures: readonly ReleasedProcedure[]): (procedure: ReleasedProcedure) => string {
  const lastOf = findContinuation(procedures);
  const isElsewhere = ({ authorityId, receivedOn }: ReleasedProcedure) =>
    procedures.some((other) => other.authorityId !== authorityId && other.receivedOn === receivedOn);

  return (procedure) => {
    const last = lastOf(procedure);
    const { id, receivedOn, decision, transferredFrom } = last;
    if (receivedOn === null) return id;
    const isPassedOn = decision === "TRANSFERRED" || transferredFrom !== null;

    return isPassedOn || isElsewhere(last) ? receivedOn : id;
  };
}

/** That the office gave an appointment, and for when, is all that it says itself of a wait. */
function toWait({
  firstContactOn,
  appointmentOn,
}: Pick<ReleasedProcedure, "firstContactOn" | "appointmentOn">): WaitInDays[] {
  return firstContactOn === null || appointmentOn === null ? [] : [{ askedOn: firstContactOn, appointmentOn }];
}

type Recorded = Pick<ProcedureStage, "stage" | "startedOn" | "endedOn">;

/**
 * One procedure's stages as phases. From the application on each phase lasts until the next begins, whatever its stages'
 * own ends: a seam or a hole would show how long the inquiries took (§ 37 Abs. 2 StAG) or that criminal proceedings
 * suspended the procedure (§ 12a Abs. 3 StAG). Completion is one day: a certificate takes time to be handed over, a
 * refusal does not, so that its length would show the outcome. The first decision completes the procedure for good: what follows it, a handing
 * over or an examination after an objection, would show it too.
 */
export function toFile(recorded: readonly Recorded[], asOf: string): File {
  const all = recorded
    .filter(({ startedOn }) => startedOn <= asOf)
    .toSorted(byBeginning)
    .map(({ stage, startedOn, endedOn }) => ({ phase: procedurePhase(stage), startedOn, endedOn }));
  const decided = all.findIndex(({ phase }) => phase === COMPLETED);
  const stages = decided < 0 ? all : all.slice(0, decided + 1);
  const first = (wanted: ProcedurePhase) => stages.find(({ phase }) => phase === wanted)?.startedOn ?? null;
  const lastExamined = stages.findLastIndex(({ phase }) => phase === EXAMINATION);
  const end = stages.slice(lastExamined + 1).find(({ phase }) => phase === COMPLETED || phase === TRANSFERRED);
  const applied = first(APPLICATION);
  const examined = first(EXAMINATION);
  const ended = end?.startedOn ?? null;

  const file = stages
    .filter(({ phase }) => phase === COUNSELLING)
    .map(({ startedOn, endedOn }) => toStretch(COUNSELLING, startedOn, endedOn ?? applied));
  if (applied !== null && (examined === null || applied <= examined))
    file.push(toStretch(APPLICATION, applied, examined ?? ended));
  if (examined !== null) file.push(toStretch(EXAMINATION, examined, ended));
  if (end?.phase) file.push(toStretch(end.phase, end.startedOn, end.startedOn));

  return file;
}

function toStretch(code: ProcedurePhase, firstDay: string, lastDay: string | null): Stretch {
  return { legalDomain: LegalDomain.STAG, event: PathEvent.PROCEDURE_PHASE, code, firstDay, lastDay };
}

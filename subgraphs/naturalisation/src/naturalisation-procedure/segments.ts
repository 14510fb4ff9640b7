import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { Release } from "@kim-hub/kit/released-path";
import type { File, Stretch } from "@kim-hub/kit/stretch";
import { ProcedurePhase } from "./procedure-phase.js";
import { byBeginning, ProcedureStage } from "./procedure-stage.js";
import { procedurePhase, UNRELEASED_STAGES } from "./procedure-stage-code.js";

const { COUNSELLING, APPLICATION, EXAMINATION, COMPLETED, TRANSFERRED } = ProcedurePhase;

/** The phases of each of the person's procedures; stages that are never released are not even read. */
export const release: Release = {
  codes: Object.values(ProcedurePhase),
  showsLastEnd: true,
  async readFiles(em, { pseudonym }) {
    const stages = await em.find(ProcedureStage, { procedure: { pseudonym }, stage: { $nin: UNRELEASED_STAGES } });

    return [...Map.groupBy(stages, ({ procedure }) => procedure.id).values()].map((ofProcedure) => ({
      ...{ isDisputed: false, dataAsOf: null },
      stretchesAt: (asOf) => toFile(ofProcedure, asOf),
    }));
  },
};

type Recorded = Pick<ProcedureStage, "stage" | "startedOn" | "endedOn">;

/**
 * One procedure's stages as phases. From the application on each phase lasts until the next begins, whatever its stages'
 * own ends: a seam or a hole would show how long the inquiries took (§ 37 Abs. 2 StAG) or that criminal proceedings
 * suspended the procedure (§ 12a Abs. 3 StAG). Completion is one day: a certificate takes time to be handed over, a
 * refusal does not, so that its length would show the outcome.
 */
export function toFile(recorded: readonly Recorded[], asOf: string): File {
  const stages = recorded
    // A stage begun since could undo a decision that is already shown.
    .filter(({ startedOn }) => startedOn <= asOf)
    .toSorted(byBeginning)
    .map(({ stage, startedOn, endedOn }) => ({ phase: procedurePhase(stage), startedOn, endedOn }));
  const first = (wanted: ProcedurePhase) => stages.find(({ phase }) => phase === wanted)?.startedOn ?? null;
  // A decision after which the examination went on was a refusal, and what follows a first one is a certificate.
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

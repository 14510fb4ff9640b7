import { monthOf } from "@kim-hub/kit/calendar";
import { joinSegments } from "@kim-hub/kit/join-segments";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import type { Segment } from "@kim-hub/kit/office-part";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { ReadSegments } from "@kim-hub/kit/released-path";
import { ProcedurePhase } from "./procedure-phase.js";
import { byBeginning, ProcedureStage } from "./procedure-stage.js";
import { procedurePhase } from "./procedure-stage-code.js";

/** The phases of the person's procedures in order of beginning; stages of one phase that follow each other are one segment. */
export const readSegments: ReadSegments = async (em, { pseudonym }) => {
  const stages = await em.find(ProcedureStage, { procedure: { pseudonym } });
  const procedures = Map.groupBy(stages.toSorted(byBeginning), ({ procedure }) => procedure.id);
  const segments = [...procedures.values()].flatMap(toSegments);

  return joinSegments(segments.toSorted((left, right) => left.fromMonth.localeCompare(right.fromMonth)));
};

/**
 * One procedure's stages as phases. Examination lasts until the procedure leaves it for good, whatever its stages'
 * own ends: a seam or an end inside it would show how long the inquiries took (§ 37 Abs. 2 StAG). Completion is one
 * month: a certificate takes time to be handed over, a refusal does not, so that its length would show the outcome.
 */
function toSegments(stages: readonly ProcedureStage[]): Segment[] {
  const lastExamined = stages.findLastIndex(({ stage }) => procedurePhase(stage) === ProcedurePhase.EXAMINATION);
  const end = stages.slice(lastExamined + 1).find(({ stage }) => isEnd(procedurePhase(stage)));

  return stages.flatMap((each) => {
    const phase = procedurePhase(each.stage);
    if (phase === ProcedurePhase.EXAMINATION) return [toSegment(phase, each.startedOn, end?.startedOn ?? null)];
    if (phase !== ProcedurePhase.COMPLETED) return [toSegment(phase, each.startedOn, each.endedOn)];

    // A decision after which the examination went on was a refusal, and what follows a first one is a certificate.
    return each === end ? [toSegment(phase, each.startedOn, each.startedOn)] : [];
  });
}

function isEnd(phase: ProcedurePhase): boolean {
  return phase === ProcedurePhase.COMPLETED || phase === ProcedurePhase.TRANSFERRED;
}

function toSegment(code: ProcedurePhase, from: string, to: string | null): Segment {
  return {
    legalDomain: LegalDomain.STAG,
    event: PathEvent.PROCEDURE_PHASE,
    code,
    fromMonth: monthOf(from),
    toMonth: to && monthOf(to),
  };
}

import { monthOf } from "@kim-hub/kit/calendar";
import { byBindingOrder } from "@kim-hub/kit/case-stage-code";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import type { Segment } from "@kim-hub/kit/office-part";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { ReadSegments } from "@kim-hub/kit/released-path";
import { CaseStage } from "./case-stage.js";

/** The person's stages, one segment each, in order of beginning; within one month in the binding order. */
export const readSegments: ReadSegments = async (em, { pseudonym }) => {
  const stages = await em.find(CaseStage, { caseFile: { pseudonym } }, { orderBy: { startedOn: "asc", id: "asc" } });

  return stages.toSorted(byMonth).map(toSegment);
};

function byMonth(left: CaseStage, right: CaseStage): number {
  return monthOf(left.startedOn).localeCompare(monthOf(right.startedOn)) || byBindingOrder(left.stage, right.stage);
}

function toSegment({ stage, startedOn, endedOn }: CaseStage): Segment {
  return {
    legalDomain: LegalDomain.NONE,
    event: PathEvent.CM_STAGE,
    code: stage,
    fromMonth: monthOf(startedOn),
    toMonth: endedOn && monthOf(endedOn),
  };
}

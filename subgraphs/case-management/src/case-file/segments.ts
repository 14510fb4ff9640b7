import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { Release } from "@kim-hub/kit/released-path";
import type { File, Stretch } from "@kim-hub/kit/stretch";
import { CaseStage } from "./case-stage.js";

/** The stages of each of the person's cases; of those that begin in one quarter the binding order decides. */
export const release: Release = {
  codes: Object.values(CaseStageCode),
  showsLastEnd: true,
  async readFiles(em, { pseudonym }) {
    const stages = await em.find(CaseStage, { caseFile: { pseudonym } });

    return [...Map.groupBy(stages, ({ caseFile }) => caseFile.id).values()].map((ofCase) => ({
      ...{ isDisputed: false, dataAsOf: null },
      stretchesAt: () => toFile(ofCase),
    }));
  },
};

type Recorded = Pick<CaseStage, "stage" | "startedOn" | "endedOn">;

/** One case. */
export function toFile(stages: readonly Recorded[]): File {
  return stages.map(toStretch);
}

function toStretch({ stage, startedOn, endedOn }: Recorded): Stretch {
  return {
    legalDomain: LegalDomain.NONE,
    event: PathEvent.CM_STAGE,
    code: stage,
    firstDay: startedOn,
    lastDay: endedOn,
  };
}

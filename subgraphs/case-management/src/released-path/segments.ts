import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { cutToKept } from "@kim-hub/kit/cut-to-kept";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { Release } from "@kim-hub/kit/released-path";
import type { File, PersonsFile, Stretch } from "@kim-hub/kit/stretch";
import type { Loaded } from "@mikro-orm/core";
import { CaseStage } from "../case-stage/case-stage.js";

type StageOfCase = Loaded<CaseStage, "caseFile.dataAsOf">;

/** The stages of each of the person's cases; of those that begin in one quarter the binding order decides. */
export const release: Release = {
  codes: Object.values(CaseStageCode),
  showsLastEnd: true,
  async readFiles(em, { pseudonyms }) {
    const stages = await em.find(
      CaseStage,
      { caseFile: { pseudonym: { $in: [...pseudonyms] }, isRestricted: false } },
      { populate: ["caseFile.dataAsOf"], strategy: "joined" },
    );

    return [...Map.groupBy(stages, ({ caseFile }) => caseFile.id).values()].flatMap(toPersonsFile);
  },
};

function toPersonsFile(stages: readonly StageOfCase[]): PersonsFile[] {
  const [caseFile] = stages.map(({ caseFile: stored }) => stored.$);
  if (!caseFile) return [];
  const { isDisputed, closedOn, transferredOn: keptUntil, dataAsOf = null } = caseFile;
  // Nothing lasts in a case that is closed.
  const ended = stages.map(({ stage, startedOn, endedOn }) => ({ stage, startedOn, endedOn: endedOn ?? closedOn }));

  const stretches = cutToKept(toFile(ended), { from: null, until: keptUntil });

  return [{ isDisputed, dataAsOf, keptUntil, stretchesAt: () => stretches }];
}

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

import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { cutToKept } from "@kim-hub/kit/cut-to-kept";
import { findContinuation } from "@kim-hub/kit/find-continuation";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import type { Release } from "@kim-hub/kit/released-path";
import type { File, PersonsFile, Stretch } from "@kim-hub/kit/stretch";
import type { Loaded } from "@mikro-orm/core";
import { CaseStage } from "../case-stage/case-stage.js";
import { byDomain, parseLivelihood } from "../livelihood/livelihood.js";

type StageOfCase = Loaded<CaseStage, "caseFile.dataAsOf">;

/** The category under which the steering group may see in which legal domain a client lived. */
const LEGAL_DOMAIN = "LEGAL_DOMAIN";

/** The stages of each of the person's cases; of those that begin in one quarter the binding order decides. */
export const release: Release = {
  codes: Object.values(CaseStageCode),
  showsLastEnd: true,
  async readFiles(em, { pseudonyms, categories }) {
    const stages = await em.find(
      CaseStage,
      { caseFile: { pseudonym: { $in: [...pseudonyms] }, isRestricted: false } },
      {
        populate: categories.includes(LEGAL_DOMAIN)
          ? ["caseFile.dataAsOf", "caseFile.livelihood"]
          : ["caseFile.dataAsOf"],
        strategy: "joined",
      },
    );
    const lastOf = findContinuation([...new Set(stages.map(({ caseFile }) => caseFile.$))]);

    return [...Map.groupBy(stages, ({ caseFile }) => lastOf(caseFile.$)).values()].map(toPersonsFile);
  },
};

/** One case, of which several providers may have had a file one after the other. */
function toPersonsFile(stages: readonly StageOfCase[]): PersonsFile {
  const byCase = Map.groupBy(stages, ({ caseFile }) => caseFile.$);
  const cases = [...byCase.keys()];
  const ends = cases.map(({ transferredOn }) => transferredOn);
  const stretches = [...byCase].flatMap(([{ closedOn, transferredOn }, ofCase]) => {
    // Nothing lasts in a case that is closed.
    const ended = ofCase.map(({ stage, startedOn, endedOn }) => ({ stage, startedOn, endedOn: endedOn ?? closedOn }));

    return cutToKept(toFile(ended), { from: null, until: transferredOn });
  });

  return {
    isDisputed: cases.some(({ isDisputed }) => isDisputed),
    dataAsOf: cases.flatMap(({ dataAsOf }) => dataAsOf ?? []).toSorted()[0] ?? null,
    keptUntil: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
    domains: cases.flatMap(({ livelihood }) => parseLivelihood(livelihood)).toSorted(byDomain),
    stretchesAt: () => stretches,
  };
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

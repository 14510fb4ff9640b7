import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { cutToKept } from "@kim-hub/kit/cut-to-kept";
import { findContinuation } from "@kim-hub/kit/find-continuation";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import { filesUnderMandate, type Release, readUnderMandate } from "@kim-hub/kit/released-path";
import type { File, PersonsFile, Stretch } from "@kim-hub/kit/stretch";
import { dataAsOfSql } from "@kim-hub/records/personal-file";
import type { CaseStage } from "../case-stage/case-stage.js";
import { byDomain, livelihoodSql, parseLivelihood } from "../livelihood/livelihood.js";

/** The category under which the steering group may see in which legal domain a client lived. */
const LEGAL_DOMAIN = "LEGAL_DOMAIN";

/** One stage of a case, with the case. */
interface Row extends Recorded, FileOfStage {}

interface FileOfStage {
  readonly id: string;
  readonly isDisputed: boolean;
  readonly closedOn: string | null;
  readonly transferredOn: string | null;
  readonly continuedAs: string | null;
  readonly dataAsOf: string | null;
  /** For `parseLivelihood`; null where the mandate does not name the category. */
  readonly livelihood: string | null;
}

/** The stages of each of the person's cases; of those that begin in one quarter the binding order decides. */
export const release: Release<Row> = {
  codes: Object.values(CaseStageCode),
  showsLastEnd: true,
  reading: readUnderMandate({
    name: "release stages",
    rows: `select row.stage, row.started_on::text as "startedOn", row.ended_on::text as "endedOn", file.id,
        file.is_disputed as "isDisputed", file.closed_on::text as "closedOn", file.transferred_on::text as "transferredOn",
        file.continued_as as "continuedAs", ${dataAsOfSql("file")}::text as "dataAsOf",
        case when '${LEGAL_DOMAIN}' = any (asked.given) then ${livelihoodSql("file")} end as livelihood
      from ${filesUnderMandate("case_management_case", { rows: "case_stage", key: "case_file_id" })}
      where not file.is_restricted`,
  }),
  toFiles(rows) {
    const lastOf = findContinuation<FileOfStage>(rows);

    return [...Map.groupBy(rows, (row) => lastOf(row).id).values()].map(toPersonsFile);
  },
};

/** One case, of which several providers may have had a file one after the other. */
function toPersonsFile(rows: readonly Row[]): PersonsFile {
  const byFile = [...Map.groupBy(rows, ({ id }) => id).values()];
  const files = byFile.flatMap(([file]) => file ?? []);
  const ends = files.map(({ transferredOn }) => transferredOn);
  const stretches = byFile.flatMap((ofFile) => {
    // Nothing lasts in a case that is closed.
    const ended = ofFile.map(({ stage, startedOn, endedOn, closedOn }) => ({
      ...{ stage, startedOn },
      endedOn: endedOn ?? closedOn,
    }));

    return cutToKept(toFile(ended), { from: null, until: ofFile[0]?.transferredOn ?? null });
  });

  return {
    isDisputed: files.some(({ isDisputed }) => isDisputed),
    dataAsOf: files.flatMap(({ dataAsOf }) => dataAsOf ?? []).toSorted()[0] ?? null,
    keptUntil: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
    domains: files.flatMap(({ livelihood }) => parseLivelihood(livelihood)).toSorted(byDomain),
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

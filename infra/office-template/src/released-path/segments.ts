import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { PathEvent } from "@kim-hub/kit/path-event";
import { filesUnderMandate, type Release, readUnderMandate } from "@kim-hub/kit/released-path";
import { dataAsOfSql } from "@kim-hub/records/personal-file";
import { SampleOfficeStageCode } from "../sample-office-stage/sample-office-stage-code.js";

/** One stage, with what its release needs of its file. */
interface Row {
  readonly id: string;
  readonly stage: SampleOfficeStageCode;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly isDisputed: boolean;
  readonly dataAsOf: string | null;
}

/** The stages of each of the person's files, as codes in quarters; restricted files are not even read. */
export const release: Release<Row> = {
  codes: Object.values(SampleOfficeStageCode),
  showsLastEnd: true,
  reading: readUnderMandate({
    name: "release sample_office stages",
    rows: `select file.id, row.stage, row.started_on::text as "startedOn", row.ended_on::text as "endedOn",
        file.is_disputed as "isDisputed", ${dataAsOfSql("file")}::text as "dataAsOf"
      from ${filesUnderMandate("sample_office_file", { rows: "sample_office_stage", key: "file_id" })}
      where not file.is_restricted`,
  }),
  toFiles(rows) {
    return [...Map.groupBy(rows, ({ id }) => id).values()].map((ofFile) => ({
      isDisputed: ofFile.some(({ isDisputed }) => isDisputed),
      dataAsOf: ofFile.flatMap(({ dataAsOf }) => dataAsOf ?? []).toSorted()[0] ?? null,
      keptUntil: null,
      stretchesAt: (asOf) => ofFile.filter(({ startedOn }) => startedOn <= asOf).map(toStretch),
    }));
  },
};

function toStretch({ stage, startedOn, endedOn }: Row) {
  return {
    legalDomain: LegalDomain.SGB_VIII,
    event: PathEvent.OFFICE_STAGE,
    code: stage,
    firstDay: startedOn,
    lastDay: endedOn,
  };
}

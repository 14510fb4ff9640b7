import { idOfKey } from "@kim-hub/records/primary-key";
import { SampleOfficeFile } from "../sample-office-file/sample-office-file.js";
import { SampleOfficeStage } from "../sample-office-stage/sample-office-stage.js";
import type { SampleOfficeStageCode } from "../sample-office-stage/sample-office-stage-code.js";

export type Interval = readonly [stage: SampleOfficeStageCode, startedOn: string, endedOn: string | null];

type Changes = Partial<ConstructorParameters<typeof SampleOfficeFile>[0]>;

let files = 0;

/** An invented file of a person whom the office knows under the pseudonym; each has its own reference. */
export const createFile = (values: Pick<SampleOfficeFile, "authorityId" | "pseudonym"> & Changes) => {
  files += 1;
  const { authorityId, fileReference = `AUTHORITY_PREFIX ${files}/2023` } = values;

  return new SampleOfficeFile({
    id: idOfKey(authorityId, fileReference),
    fileReference,
    personNumber: values.pseudonym,
    familyName: "Beispiel (erfunden)",
    givenNames: "Ada",
    birthDate: "1990-05",
    municipality: "05711000",
    isDisputed: false,
    isRestricted: false,
    openedOn: "2023-08-01",
    ...values,
  });
};

/** The stages of a file, with the ids that they have when they are recorded. */
export const stagesOf = (file: SampleOfficeFile, ...intervals: readonly Interval[]) =>
  intervals.map(([stage, startedOn, endedOn]) => {
    const id = idOfKey(file.authorityId, file.fileReference, stage, startedOn);

    return new SampleOfficeStage({ id, file, stage, startedOn, endedOn });
  });

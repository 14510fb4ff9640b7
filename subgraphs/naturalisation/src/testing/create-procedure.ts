import { idOfKey } from "@kim-hub/records/primary-key";
import { NaturalisationBasis } from "../naturalisation-procedure/naturalisation-basis.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ProcedureStage } from "../procedure-stage/procedure-stage.js";
import type { ProcedureStageCode } from "../procedure-stage/procedure-stage-code.js";

export type Interval = readonly [stage: ProcedureStageCode, startedOn: string, endedOn: string | null];

let files = 0;

type Changes = Partial<ConstructorParameters<typeof NaturalisationProcedure>[0]>;

/** An invented procedure on § 10 StAG of a person whom the office knows under the pseudonym; each has its own reference. */
export const createProcedure = (values: Pick<NaturalisationProcedure, "authorityId" | "pseudonym"> & Changes) => {
  files += 1;
  const { authorityId, fileReference = `EBH ${files}/2023` } = values;

  return new NaturalisationProcedure({
    id: idOfKey(authorityId, fileReference),
    fileReference,
    personNumber: values.pseudonym,
    familyName: "Beispiel (erfunden)",
    givenNames: "Ada",
    birthDate: "1990-05",
    municipality: "05711000",
    isDisputed: false,
    isRestricted: false,
    basis: NaturalisationBasis.STAG_10,
    receivedOn: "2023-08-01",
    ...values,
  });
};

/** The stages of a procedure, with the ids that they have when they are recorded. */
export const stagesOf = (procedure: NaturalisationProcedure, ...intervals: readonly Interval[]) =>
  intervals.map(([stage, startedOn, endedOn]) => {
    const id = idOfKey(procedure.authorityId, procedure.fileReference, stage, startedOn);

    return new ProcedureStage({ id, procedure, stage, startedOn, endedOn });
  });

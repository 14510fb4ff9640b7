import { optional, required } from "@kim-hub/records/column";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT, UUID } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { NaturalisationBasis } from "./naturalisation-basis.js";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";

/** Every procedure of the office's authorities. */
export const NATURALISATION_PROCEDURES = createTable({
  file: "naturalisation-procedures.csv",
  entity: NaturalisationProcedure,
  key: ["id"],
  columns: {
    id: required(UUID),
    authority: required(TEXT, { property: "authorityId" }),
    file_reference: required(TEXT),
    pseudonym: required(TEXT),
    basis: required(oneOf(NaturalisationBasis)),
    received_on: optional(DATE),
  },
});

import { optional, required } from "@kim-hub/records/column";
import { FILE_KEY, PERSONAL_COLUMNS } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { AUTHORITY_KEY } from "./authority-key.js";
import { checkProcedure } from "./check-procedure.js";
import { ENDS_WITH_STAGES } from "./ends-with-stages.js";
import { NaturalisationBasis } from "./naturalisation-basis.js";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";
import { ProcedureDecision } from "./procedure-decision.js";

/** Every procedure of the office's authorities. */
export const NATURALISATION_PROCEDURES = createTable({
  file: "naturalisation-procedures.csv",
  entity: NaturalisationProcedure,
  key: FILE_KEY,
  idOf: uuidOf,
  columns: {
    ...PERSONAL_COLUMNS,
    basis: required(oneOf(NaturalisationBasis)),
    main_file_reference: optional(TEXT, {
      later: true,
      description: "Of the procedure, in the same office, with which this one is decided (§ 10 Abs. 2 StAG).",
    }),
    first_contact_on: optional(DATE, { later: true }),
    appointment_on: optional(DATE, { later: true }),
    received_on: optional(DATE),
    transferred_from: optional(AUTHORITY_KEY, { later: true, description: "The office that passed the procedure on." }),
    transferred_from_on: optional(DATE, { later: true }),
    decision: optional(oneOf(ProcedureDecision), { later: true }),
    decided_on: optional(DATE, { later: true }),
    transferred_to: optional(AUTHORITY_KEY, { later: true, description: "The office that takes the procedure over." }),
    transferred_on: optional(DATE, { ofActs: true }),
    continued_as: optional(TEXT, { ofActs: true, secret: true }),
    handover_due_on: optional(DATE, { later: true }),
    handed_over_on: optional(DATE, { later: true }),
  },
  check: checkProcedure,
  acrossTables: [
    {
      sql: `select co."id" from "naturalisation_procedure" co where co."main_file_reference" is not null and not exists (
        select 1 from "naturalisation_procedure" main where main."authority_id" = co."authority_id"
          and main."file_reference" = co."main_file_reference" and main."basis" <> 'STAG_10_2')`,
      column: "main_file_reference",
      rule: "must be the file reference of a main procedure of the same office",
    },
    ...ENDS_WITH_STAGES,
  ],
  recorded: {
    term: "a naturalisation procedure (Einbürgerungsverfahren)",
    subjectOf: ({ pseudonym }) => pseudonym,
    ownerOf: ({ authorityId }) => authorityId,
  },
});

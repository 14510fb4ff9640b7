import { historyOf, historyOfDeleted, type RetainedRecord } from "@kim-hub/kit/retained-record";

const ROWS = [
  "procedure_stage",
  "outstanding_document",
  "requirement_fact",
  "procedure_transfer",
  "procedure_handover",
];
const ofDue = "procedure_id in (select id from due)";

/** The records that an office deletes after a time: a closed procedure with all its rows, and the person where no other procedure is theirs. */
export const RETAINED_PROCEDURES: readonly RetainedRecord[] = [
  {
    record: "NATURALISATION_PROCEDURE",
    table: "naturalisation_procedure",
    authority: "authority_id",
    countedFrom: "coalesce(transferred_on, case when decision = 'GRANTED' then handed_over_on else decided_on end)",
    dependents: [
      ...ROWS.map((table) => ({
        table: "history",
        where: `"table" = '${table}' and row_id in (select id::text from "${table}" where ${ofDue})`,
      })),
      ...ROWS.map((table) => ({ table, where: ofDue })),
      historyOf("naturalisation_procedure"),
      {
        table: "person_register",
        where: `pseudonym in (select pseudonym from naturalisation_procedure where id in (select id from due))
          and not exists (select from naturalisation_procedure other
            where other.pseudonym = person_register.pseudonym and other.id not in (select id from due))`,
      },
    ],
  },
  historyOfDeleted(["naturalisation_procedure", ...ROWS, "uncollected_term"]),
];

import { historyOf, historyOfDeleted, type RetainedRecord } from "@kim-hub/kit/retained-record";

const ofDue = "file_id in (select id from due)";

/** The records that the office deletes after a time: a closed file with its stages, and the person where no other file is theirs. */
export const RETAINED_FILES: readonly RetainedRecord[] = [
  {
    record: "SAMPLE_OFFICE_FILE",
    table: "sample_office_file",
    authority: "authority_id",
    countedFrom: "closed_on",
    dependents: [
      {
        table: "history",
        where: `"table" = 'sample_office_stage' and row_id in (select id::text from sample_office_stage where ${ofDue})`,
      },
      { table: "sample_office_stage", where: ofDue },
      historyOf("sample_office_file"),
      {
        table: "person_register",
        where: `pseudonym in (select pseudonym from sample_office_file where id in (select id from due))
          and not exists (select from sample_office_file other
            where other.pseudonym = person_register.pseudonym and other.id not in (select id from due))`,
      },
    ],
  },
  historyOfDeleted(["sample_office_file", "sample_office_stage"]),
];

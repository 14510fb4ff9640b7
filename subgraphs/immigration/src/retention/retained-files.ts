import { historyOf, historyOfDeleted, type RetainedRecord } from "@kim-hub/kit/retained-record";

const FILE = "immigration_file";
const ROWS = [
  "residence_status",
  "residence_application",
  "guide_accompaniment",
  "guide_goal_agreement",
  "integration_achievement",
  "transmission_request",
  "file_transfer",
  "file_handover",
];

const ofDue = "file_id in (select id from due)";

/** A file goes with all its rows, with what they said before, and with the person where no other file is theirs. */
const DEPENDENTS: RetainedRecord["dependents"] = [
  ...ROWS.map((table) => ({
    table: "history",
    where: `"table" = '${table}' and row_id in (select id::text from "${table}" where ${ofDue})`,
  })),
  ...ROWS.map((table) => ({ table, where: ofDue })),
  historyOf(FILE),
  {
    table: "person_register",
    where: `pseudonym in (select pseudonym from "${FILE}" where id in (select id from due))
      and not exists (select from "${FILE}" other
        where other.pseudonym = person_register.pseudonym and other.id not in (select id from due))`,
  },
];

const statusesOf = `from residence_status s where s.file_id = "${FILE}".id`;

/** The records that an immigration office deletes after a time. */
export const RETAINED_FILES: readonly RetainedRecord[] = [
  {
    record: "NATURALISED_PERSONS_FILE",
    table: FILE,
    authority: "authority_id",
    countedFrom: `(select min(s.valid_from) ${statusesOf} and s.code = 'NATURALISED')`,
    dependents: DEPENDENTS,
  },
  {
    record: "IMMIGRATION_FILE",
    table: FILE,
    authority: "authority_id",
    // The new office keeps a transferred one. A status without known end keeps the file in use, and so does a file without any status.
    countedFrom: `coalesce(transferred_on,
      (select case when bool_and(s.valid_to is not null) then max(s.valid_to) end ${statusesOf}))`,
    dependents: DEPENDENTS,
  },
  historyOfDeleted([FILE, ...ROWS]),
];

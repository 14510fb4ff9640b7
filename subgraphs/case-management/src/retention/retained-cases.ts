import { historyOf, historyOfDeleted, type RetainedRecord } from "@kim-hub/kit/retained-record";

/** The tables of rows that belong to a case, one before those that it refers to. */
const ROWS = [
  ...[
    "goal_review",
    "goal_agreement",
    "support_service",
    "referral",
    "case_transfer",
    "case_handover",
    "case_contact",
    "case_note",
  ],
  ...["case_service_gap", "assessment", "sensitive_assessment", "case_stage", "case_person"],
];
const OF_DUE = "case_file_id in (select id from due)";

const HISTORY = [
  historyOf("case_management_case").where,
  ...ROWS.map((table) => `"table" = '${table}' and row_id in (select id::text from "${table}" where ${OF_DUE})`),
].join(" or ");

/** A number stays in the register while any case that stays names it. */
const UNUSED_NUMBERS = `not exists (select 1 from case_management_case other
    where other.authority_id = person_register.authority_id and other.person_number = person_register.person_number
    and other.id not in (select id from due))
  and not exists (select 1 from case_person other
    where other.authority_id = person_register.authority_id and other.person_number = person_register.person_number
    and other.case_file_id not in (select id from due))`;

/** A case goes with all that belongs to it, some time after it was closed or another provider took it over; notes are no exception. */
const CASES: RetainedRecord = {
  record: "CASE",
  table: "case_management_case",
  // A transferred case that its old provider's export says is open has ended there all the same.
  countedFrom: "least(closed_on, transferred_on)",
  authority: "authority_id",
  dependents: [
    { table: "history", where: HISTORY },
    ...ROWS.map((table) => ({ table, where: OF_DUE })),
    { table: "person_register", where: UNUSED_NUMBERS },
  ],
};

/** The records that this office deletes after a time. */
export const RETAINED_CASES: readonly RetainedRecord[] = [
  CASES,
  historyOfDeleted(["case_management_case", ...ROWS, "case_provider", "provider_stage"]),
];

import { localDayOf, type RetainedRecord } from "@kim-hub/kit/retained-record";

/** On what links rest, who tried to make them, and which were wrong. */
export const RETAINED_LINKS: readonly RetainedRecord[] = [
  { record: "LINK_VOUCHER", table: "link_voucher", countedFrom: `coalesce(${localDayOf("redeemed_at")}, valid_to)` },
  { record: "VOUCHER_TRY", table: "voucher_try", countedFrom: localDayOf("tried_at") },
  { record: "LINK_BREACH", table: "link_breach", countedFrom: localDayOf("assessed_at") },
  {
    record: "PERSON_JOIN",
    table: "person_join",
    // The proof of a link stays as long as either of the two.
    countedFrom: `(select ${localDayOf("person_join.joined_at")}
      where not exists (select from person_link where id in (first_link, second_link)))`,
  },
];

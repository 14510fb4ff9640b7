import { localDayOf, type RetainedRecord } from "@kim-hub/kit/retained-record";

/** Whose account a sign-in was, on what that rests, and who tried. */
export const RETAINED_ACCOUNTS: readonly RetainedRecord[] = [
  { record: "ACCESS_CODE", table: "access_code", countedFrom: `coalesce(${localDayOf("redeemed_at")}, valid_to)` },
  { record: "ACCESS_TRY", table: "access_try", countedFrom: localDayOf("tried_at") },
  {
    record: "PERSON_ACCOUNT",
    table: "person_account",
    // An account that leads to nobody any more has ended too.
    countedFrom: `coalesce(${localDayOf("ended_at")}, (select ${localDayOf("person_account.bound_at")}
      where not exists (select from person_link where id = person_account.client_id)))`,
  },
];

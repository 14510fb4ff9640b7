import { localDayOf, type RetainedRecord } from "@kim-hub/kit/retained-record";

/** A code counts for as long as the person agreed to be linked; an open proposal that rests on it goes with it. */
const LINKAGE_CODES: RetainedRecord = {
  record: "LINKAGE_CODE",
  table: "linkage_code",
  countedFrom: "valid_to",
  dependents: [
    {
      table: "link_proposal",
      where: `decided_at is null and exists (select from linkage_code
        where linkage_code.id in (select id from due) and linkage_code.link_id in (first_link, second_link))`,
    },
  ],
};

/** A decision is the proof that two people are one, or two. */
const LINK_PROPOSALS: RetainedRecord = {
  record: "LINK_PROPOSAL",
  table: "link_proposal",
  countedFrom: localDayOf("decided_at"),
};

/** Two are kept apart for as long as either is known. */
const BLOCKED_PAIRS: RetainedRecord = {
  record: "BLOCKED_PAIR",
  table: "blocked_pair",
  countedFrom: `case when not exists (select from person_link
    where (office, pseudonym) in ((first_office, first_pseudonym), (second_office, second_pseudonym)))
    then ${localDayOf("blocked_at")} end`,
};

export const RETAINED_MATCHING: readonly RetainedRecord[] = [LINKAGE_CODES, LINK_PROPOSALS, BLOCKED_PAIRS];

import { addDays } from "@kim-hub/kit/calendar";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { Office } from "@kim-hub/kit/office";
import { optional, required, withDefault } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { Referral } from "./referral.js";
import { ReferralOffice } from "./referral-office.js";
import { RecordedReferralState, ReferralState } from "./referral-state.js";

const LONGEST_DAYS = 90;

/** Every referral of every case. */
export const REFERRALS = createTable({
  file: "referrals.csv",
  entity: Referral,
  key: ["authority", "case_file", "recipient", "requested_on"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    recipient: required(TEXT, { description: "The organisation, never a person." }),
    field: optional(oneOf(FieldOfNeed)),
    requested_on: required(DATE),
    due_on: required(DATE, { description: "1 to 90 days after the request." }),
    state: withDefault(RecordedReferralState.REQUESTED, oneOf(RecordedReferralState, ReferralState), {
      property: "recordedState",
      description: "REQUESTED where it is left out; that it expired is not recorded.",
    }),
    decided_on: optional(DATE),
    to_office: optional(oneOf<Office>(ReferralOffice, Office), {
      later: true,
      description: "The kind of the office where it is an immigration or naturalisation office.",
    }),
    agreed_on: optional(DATE, {
      later: true,
      description:
        "The day on which the client agreed that this office learns from a note that case management sent them; not after the request.",
    }),
    handed_over_on: optional(DATE, {
      later: true,
      implied: true,
      description: "The day on which the client got the note.",
    }),
  },
  joinedKeys: CASE_KEYS,
  check: checkReferral,
  recorded: { term: "a referral (Vermittlung)", ...OF_CASE },
});

function checkReferral(referral: Referral, row: Row): void {
  const { requestedOn, dueOn, recordedState, decidedOn, toOffice, agreedOn, handedOverOn } = referral;
  if (dueOn < addDays(requestedOn, 1) || dueOn > addDays(requestedOn, LONGEST_DAYS))
    throw row.fault("due_on", "must be 1 to 90 days after requested_on");
  if ((decidedOn === null) !== (recordedState === RecordedReferralState.REQUESTED))
    throw row.fault("decided_on", "must be given with an answer, and only with it");
  inOrder("requested_on", "decided_on")(referral, row);
  inOrder("agreed_on", "requested_on")(referral, row);
  inOrder("requested_on", "handed_over_on")(referral, row);
  if (agreedOn !== null && toOffice === null)
    throw row.fault("agreed_on", "must be left out where the organisation is no immigration or naturalisation office");
  if (handedOverOn !== null && agreedOn === null)
    throw row.fault("handed_over_on", "must be left out where the client did not agree");
}

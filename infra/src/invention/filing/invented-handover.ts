import type { Office } from "@kim-hub/kit/office";
import type { InventedReferral } from "../case-work/referrals.js";

/** That an office took on somebody whom another sent. */
export interface InventedHandover {
  readonly fromOffice: Office;
  readonly sentQuarter: string;
  readonly acceptedQuarter: string;
}

/** A referral to an immigration or naturalisation office, with a note. */
export interface SentReferral extends Omit<InventedReferral, "field"> {
  readonly toOffice: Office;
  readonly agreedOn: string;
  readonly handedOverOn: string;
}

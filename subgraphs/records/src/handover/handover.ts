import type { Office } from "@kim-hub/kit/office";

/** That an office took on somebody whom another office sent, as every office keeps it: quarters alone, and no other office's person. */
export interface Handover {
  readonly id: string;
  readonly fromOffice: Office;
  readonly sentQuarter: string;
  readonly acceptedQuarter: string;
}

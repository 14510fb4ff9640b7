import type { LegalDomain } from "./legal-domain.js";
import type { PathEvent } from "./path-event.js";

/** One stretch of a person's path as an office records it, in local days, of which only the quarters are released. */
export interface Stretch {
  readonly legalDomain: LegalDomain;
  readonly event: PathEvent;
  readonly code: string;
  readonly firstDay: string;
  /** Null while it lasts. */
  readonly lastDay: string | null;
  /** Whether the person disputes what their file says (§ 84 Abs. 1 SGB X). */
  readonly isDisputed?: boolean;
}

/** The stretches of one file of an office, in any order. */
export type File = readonly Stretch[];

/** A wait as an office itself records it, in local days. */
export interface WaitInDays {
  readonly askedOn: string;
  readonly appointmentOn: string;
}

/** One file of the person whose path is asked for. */
export interface PersonsFile {
  readonly isDisputed: boolean;
  /** The day of the export that its authority last imported; null where the rows are recorded in the hub itself. */
  readonly dataAsOf: string | null;
  /** The last day on which the office had it, where another office goes on with it: that its last stretch ended then is no secret. */
  readonly keptUntil: string | null;
  readonly statedWaits?: readonly WaitInDays[];
  /** In which legal domain the person lived when, in order; its segments are parted where it changes. */
  readonly domains?: readonly Omit<Stretch, "event" | "code">[];
  /** Its stretches as they stood on a day. */
  readonly stretchesAt: (asOf: string) => File;
}

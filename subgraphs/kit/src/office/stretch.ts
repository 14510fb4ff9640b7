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
}

/** The stretches of one file of an office, in any order. */
export type File = readonly Stretch[];

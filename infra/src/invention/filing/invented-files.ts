import type { CaseWork } from "../case-work/case-work.js";
import type { InventedService } from "../case-work/support-services.js";
import type { InventedPerson } from "../household/household.js";
import type { InventedDocument } from "../procedure-work/outstanding-documents.js";
import type { InventedFact } from "../procedure-work/requirement-facts.js";
import type { ResidenceWork } from "../residence-work/residence-work.js";
import type { CaseStory } from "../story/case-story.js";
import type { ProcedureStory } from "../story/procedure-story.js";
import type { InventedHandover, SentReferral } from "./invented-handover.js";

/** One invented household as each office would hold it. */
export interface InventedFiles {
  readonly cases: readonly InventedCase[];
  readonly files: readonly InventedFile[];
  readonly procedures: readonly InventedProcedure[];
  /** Under which pseudonyms the offices know people of whom they hold more than one file. */
  readonly links: readonly InventedLink[];
}

/** A person in one office. */
export interface InOffice {
  readonly authority: string;
  readonly fileReference: string;
  readonly municipality: string;
  readonly pseudonym: string;
  readonly person: InventedPerson;
}

export interface InventedCase extends InOffice {
  readonly story: CaseStory;
  readonly work: CaseWork;
  /** The services of its support plan that the client lives on. */
  readonly livelihood: readonly InventedService[];
  /** With which its client was sent to another office. */
  readonly sent: readonly SentReferral[];
  /** The people of the household besides the client, each with the pseudonym under which case management knows them. */
  readonly others: readonly { readonly person: InventedPerson; readonly pseudonym: string }[];
}

/** The statuses are those that the authority itself has recorded. */
export type InventedFile = InOffice &
  Pick<InventedPerson, "statuses"> & {
    /** When the authority handed the file over; null while it keeps it. */
    readonly handedOverOn: string | null;
    readonly work: ResidenceWork;
    readonly handovers: readonly InventedHandover[];
  };

export interface InventedProcedure extends InOffice {
  readonly story: ProcedureStory;
  readonly documents: readonly InventedDocument[];
  readonly facts: readonly InventedFact[];
  readonly handovers: readonly InventedHandover[];
}

/** The pseudonyms of one person in the offices that know them. */
export interface InventedLink {
  readonly personId: string;
  readonly caseManagement: InOffice;
  readonly others: Readonly<Partial<Record<"immigration" | "naturalisation", InOffice>>>;
  /** Whether they agreed that both leave the offices for the steering group. */
  readonly isReleased: boolean;
}

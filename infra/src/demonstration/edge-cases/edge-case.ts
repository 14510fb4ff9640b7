import type { CaseState } from "@kim-hub/case-management/case-state";
import type { Office } from "@kim-hub/kit/office";
import type { Story } from "../story.js";

/** Somebody invented whom an edge case is about, as each office knows them; an office that is left out does not. */
export interface EdgeCase {
  /** Names the case in every file reference and pseudonym; the people of one case differ by `number`. */
  readonly key: string;
  readonly number?: number;
  /** In the file references instead of the key. */
  readonly reference?: string;
  readonly familyName: string;
  readonly givenNames: string;
  /** As the offices recorded it. */
  readonly birthDate: string | null;
  /** By its AGS of eight digits. */
  readonly municipality: string;
  /** A part that is left out did not happen; the birth is the recorded one. */
  readonly story: Partial<Story>;
  readonly caseManagement?: CaseManagementPart;
  readonly immigration?: ImmigrationPart;
  readonly naturalisation?: NaturalisationPart;
  /** The offices whose pseudonyms the trust centre links; nobody links an office that is not named. */
  readonly linked?: readonly Office[];
  readonly permitted?: readonly Permitted[];
}

interface CaseManagementPart {
  readonly authority: string;
  /** The username of the case manager whose case it is. */
  readonly caseManager: string;
  readonly state: CaseState;
}

interface ImmigrationPart {
  readonly authority: string;
  /** The authority that handed the file over when the person moved. */
  readonly before?: { readonly authority: string; readonly municipality: string; readonly handedOverOn: string };
}

interface NaturalisationPart {
  readonly authority: string;
}

/** A permission for the own case management's steering group. */
interface Permitted {
  readonly senders: readonly Office[];
  /** Only that the office is named as withheld, instead of its part of the path. */
  readonly category?: "OFFICE_NAME";
  /** The 16th birthday, where a guardian gave it. */
  readonly sixteenOn?: string;
  /** Without it the day of loading. */
  readonly validFrom?: string;
}

import type { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { ServiceGapType } from "@kim-hub/kit/service-gap-type";
import type { Inventing } from "../drawing/inventing.js";
import { type CaseStory, dayIn } from "../story/case-story.js";
import type { Need } from "./needs.js";

/** That a service was lacking which a case needed. */
export interface InventedGap {
  readonly type: ServiceGapType;
  readonly field: FieldOfNeed;
  readonly noticedOn: string;
}

const TYPES = [
  [ServiceGapType.WAITING_TIME, 8],
  [ServiceGapType.NO_OFFER, 4],
  [ServiceGapType.LANGUAGE_BARRIER, 3],
  [ServiceGapType.DOCUMENTS_MISSING, 3],
  [ServiceGapType.UNCLEAR_COMPETENCE, 2],
  [ServiceGapType.NO_ENTITLEMENT, 2],
  [ServiceGapType.TRANSPORT, 1],
] as const;
const LACKS = 0.25;

/** The lacks that showed when the support of a case was planned, at most one in each field of need. */
export function inventGaps(needs: readonly Need[], story: CaseStory, inventing: Inventing): readonly InventedGap[] {
  const { random } = inventing;
  const noticedOn = dayIn(story, "SUPPORT_PLANNING", inventing);
  if (noticedOn === null) return [];

  return needs
    .filter(() => random.chance(LACKS))
    .map(({ field }) => ({ type: random.weighted(TYPES), field, noticedOn }));
}

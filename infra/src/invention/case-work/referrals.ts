import { addDays } from "@kim-hub/kit/calendar";
import type { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { earlier, later } from "../days.js";
import type { Inventing } from "../drawing/inventing.js";
import type { CaseStory } from "../story/case-story.js";
import type { Need } from "./needs.js";
import { offerFor } from "./offers.js";

/** That the client was sent to an organisation. */
export interface InventedReferral {
  readonly recipient: string;
  readonly field: FieldOfNeed;
  readonly requestedOn: string;
  readonly dueOn: string;
  readonly state: (typeof ANSWERS)[number][0] | "REQUESTED";
  readonly decidedOn: string | null;
}

const MOST_REFERRALS = 2;
const ANSWERS = [
  ["ACCEPTED", 15],
  ["REJECTED", 4],
  ["REVOKED", 1],
] as const;
const UNANSWERED = 0.05;
/** In days, the shortest and the longest time that an organisation has to answer. */
const TIMES = [14, 45] as const;
/** Of open cases so many referrals were made in the last days. */
const RECENT = 0.4;
const RECENT_DAYS = 40;
/** An answer may be due for so long. */
const OVERDUE_DAYS = 14;

/** The referrals while services are steered, with their answers; of an open case's some wait for one that is due about now. */
export function inventReferrals(
  needs: readonly Need[],
  story: CaseStory,
  { random, today }: Inventing,
): readonly InventedReferral[] {
  const steered = story.stages.find(({ stage }) => stage === "SERVICE_STEERING");
  if (!steered) return [];
  const last = steered.endedOn ?? today;

  return needs.slice(0, random.number(0, MOST_REFERRALS)).map(({ field }) => {
    const isRecent = story.closedOn === null && random.chance(RECENT);
    const recent = earlier(later(steered.startedOn, addDays(today, -RECENT_DAYS)), last);
    const requestedOn = random.day(isRecent ? recent : steered.startedOn, last);
    const dueOn = addDays(requestedOn, random.number(...TIMES));
    const decidedOn = random.day(requestedOn, dueOn);
    const referral = { recipient: offerFor(field).organisation, field, requestedOn, dueOn };
    const isOpen = story.closedOn === null && dueOn >= addDays(today, -OVERDUE_DAYS);
    if (decidedOn > today || (isOpen ? random.chance(0.6) : random.chance(UNANSWERED)))
      return { ...referral, state: "REQUESTED", decidedOn: null };

    return { ...referral, state: random.weighted(ANSWERS), decidedOn };
  });
}

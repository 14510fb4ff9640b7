import { addDays } from "@kim-hub/kit/calendar";
import { later } from "../days.js";
import type { Inventing } from "../drawing/inventing.js";
import { type CaseStory, dayIn } from "../story/case-story.js";
import type { Need } from "./needs.js";
import { type Offer, offerFor } from "./offers.js";

/** A service in the support plan of a case. */
export interface InventedService extends Pick<Offer, "legalDomain" | "service" | "organisation"> {
  readonly state: "PLANNED" | "APPLIED_FOR" | "GRANTED" | "REFUSED" | "ENDED";
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

const MOST_SERVICES = 2;
const ASKED_FOR = [
  ["GRANTED", 6],
  ["APPLIED_FOR", 3],
  ["REFUSED", 1],
] as const;

/** The services planned for a case's needs: planned, then asked for, and ended with the case; none before the support planning. */
export function inventServices(
  needs: readonly Need[],
  story: CaseStory,
  inventing: Inventing,
): readonly InventedService[] {
  const { random, today } = inventing;
  const plannedOn = dayIn(story, "SUPPORT_PLANNING", inventing);
  if (plannedOn === null) return [];
  const isSteered = story.stages.some(({ stage }) => stage === "SERVICE_STEERING");

  return needs.slice(0, random.number(1, MOST_SERVICES)).map(({ field }) => {
    const { legalDomain, service, organisation } = offerFor(field);
    const offer = { legalDomain, service, organisation };
    if (!isSteered) return { ...offer, state: "PLANNED", startsOn: null, endsOn: null };
    const asked = random.weighted(ASKED_FOR);
    const startsOn = addDays(plannedOn, random.number(7, 90));
    const { closedOn } = story;
    if (asked !== "GRANTED" || startsOn > (closedOn ?? today))
      return { ...offer, state: asked === "REFUSED" ? asked : "APPLIED_FOR", startsOn: null, endsOn: null };

    return closedOn === null
      ? { ...offer, state: "GRANTED", startsOn, endsOn: null }
      : { ...offer, state: "ENDED", startsOn, endsOn: later(startsOn, closedOn) };
  });
}

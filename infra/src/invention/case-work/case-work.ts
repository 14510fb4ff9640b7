import type { Inventing } from "../drawing/inventing.js";
import type { CaseStory } from "../story/case-story.js";
import { type InventedContact, inventContacts } from "./contacts.js";
import { type InventedGoal, inventGoals } from "./goals.js";
import { inventNeeds, type Need } from "./needs.js";
import { type InventedReferral, inventReferrals } from "./referrals.js";
import { type InventedGap, inventGaps } from "./service-gaps.js";
import { type InventedService, inventServices } from "./support-services.js";

/** The work on a case: all of it follows from the needs that the assessment found. */
export interface CaseWork {
  readonly accessRoute: (typeof ROUTES)[number][0];
  readonly needs: readonly Need[];
  readonly goals: readonly InventedGoal[];
  readonly services: readonly InventedService[];
  readonly referrals: readonly InventedReferral[];
  readonly contacts: readonly InventedContact[];
  readonly gaps: readonly InventedGap[];
}

const ROUTES = [
  ["IMMIGRATION_OFFICE", 6],
  ["JOBCENTER", 5],
  ["MIGRATION_COUNSELLING", 4],
  ["OUTREACH", 3],
  ["SELF", 3],
  ["VOLUNTEER", 2],
  ["SCHOOL", 2],
  ["YOUTH_OFFICE", 2],
  ["MIGRANT_ORGANISATION", 1],
] as const;

/** The work in a case, as far as its stages went. */
export function inventCaseWork(story: CaseStory, inventing: Inventing): CaseWork {
  const isReached = story.stages[0]?.stage === "ACTIVE_OUTREACH";
  const accessRoute = isReached ? inventing.random.weighted(ROUTES) : "SELF";
  const needs = inventNeeds(story, inventing);

  return {
    ...{ accessRoute, needs },
    goals: inventGoals(needs, story, inventing),
    services: inventServices(needs, story, inventing),
    referrals: inventReferrals(needs, story, inventing),
    contacts: inventContacts(story, inventing),
    gaps: inventGaps(needs, story, inventing),
  };
}

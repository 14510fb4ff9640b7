import { statusGroup } from "@kim-hub/immigration/status-code";
import { addDays } from "@kim-hub/kit/calendar";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { Inventing } from "../drawing/inventing.js";
import type { InventedPerson } from "../household/household.js";
import { type CaseStory, dayIn } from "../story/case-story.js";
import type { InventedService } from "./support-services.js";

/** Of so many clients the plan says what they live on. */
const LIVE_ON_BENEFITS = 0.6;
const NOT_RECOGNISED: ReadonlySet<StatusGroup> = new Set([StatusGroup.ASYL_PROCEDURE, StatusGroup.TOLERATED]);

/** The benefits that the client lives on, as the support plan says: under the AsylbLG until the status changes, then under the SGB II. */
export function inventLivelihood(
  { statuses }: Pick<InventedPerson, "statuses">,
  story: CaseStory,
  inventing: Inventing,
): readonly InventedService[] {
  const { random, today } = inventing;
  const plannedOn = dayIn(story, "SUPPORT_PLANNING", inventing) ?? dayIn(story, "ASSESSMENT", inventing);
  if (plannedOn === null || !random.chance(LIVE_ON_BENEFITS)) return [];
  const last = story.closedOn ?? today;
  const stretches: { readonly domain: LegalDomain; readonly startsOn: string }[] = [];
  for (const [code, startsOn] of statuses) {
    const domain = NOT_RECOGNISED.has(statusGroup(code)) ? LegalDomain.ASYLBLG : LegalDomain.SGB_II;
    if (startsOn <= last && stretches.at(-1)?.domain !== domain) stretches.push({ domain, startsOn });
  }

  return stretches.map(({ domain, startsOn }, index) => {
    const next = stretches[index + 1];

    return {
      ...{ legalDomain: domain, service: "Leistungen zum Lebensunterhalt (erfunden)" },
      organisation: domain === LegalDomain.ASYLBLG ? "Sozialamt (erfunden)" : "Jobcenter (erfunden)",
      ...{ startsOn, endsOn: next ? addDays(next.startsOn, -1) : null },
      state: next ? "ENDED" : "GRANTED",
    };
  });
}

import type { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import type { Inventing } from "../drawing/inventing.js";
import type { CaseStory, StoryStage } from "../story/case-story.js";

/** A day on which there was contact of one kind. */
export interface InventedContact {
  readonly contactOn: string;
  readonly kind: "ADDRESSED" | "CONTACT" | "COUNSELLED" | "ACCOMPANIED";
}

/** The kinds of contact in each stage, with the fewest and the most days of it. */
const KINDS: Readonly<Record<CaseStageCode, readonly [InventedContact["kind"], least: number, most: number]>> = {
  ACTIVE_OUTREACH: ["ADDRESSED", 1, 1],
  INITIAL_COUNSELLING: ["COUNSELLED", 1, 1],
  ASSESSMENT: ["CONTACT", 1, 1],
  GOAL_AGREEMENT: ["COUNSELLED", 0, 1],
  SUPPORT_PLANNING: ["CONTACT", 0, 1],
  SERVICE_STEERING: ["ACCOMPANIED", 0, 3],
  EVALUATION: ["COUNSELLED", 1, 1],
};

/** The contacts of a case, each day and kind once. */
export function inventContacts(
  { stages }: Pick<CaseStory, "stages">,
  inventing: Inventing,
): readonly InventedContact[] {
  const contacts = stages.flatMap((stage) => contactsIn(stage, inventing));

  return [...new Map(contacts.map((contact) => [`${contact.contactOn} ${contact.kind}`, contact])).values()];
}

function contactsIn({ stage, startedOn, endedOn }: StoryStage, { random, today }: Inventing): InventedContact[] {
  const [kind, least, most] = KINDS[stage];

  return Array.from({ length: random.number(least, most) }, () => ({
    contactOn: random.day(startedOn, endedOn ?? today),
    kind,
  }));
}

import { addDays } from "@kim-hub/kit/calendar";
import { FieldOfNeed } from "@kim-hub/kit/field-of-need";
import { later } from "../days.js";
import type { Inventing } from "../drawing/inventing.js";
import { type CaseStory, dayIn } from "../story/case-story.js";

/** A field in which the assessment found a need. */
export interface Need {
  readonly field: FieldOfNeed;
  readonly assessedOn: string;
  /** The day of the written consent; null in a field that needs none. */
  readonly consentOn: string | null;
}

const ORDINARY = [
  [FieldOfNeed.LANGUAGE, 6],
  [FieldOfNeed.WORK, 6],
  [FieldOfNeed.HOUSING, 4],
  [FieldOfNeed.RESIDENCE_LAW, 4],
  [FieldOfNeed.TRAINING_AND_RECOGNITION, 3],
  [FieldOfNeed.SCHOOL_AND_CHILDCARE, 3],
  [FieldOfNeed.FIRST_ORIENTATION, 2],
  [FieldOfNeed.CIVIC_ENGAGEMENT, 1],
] as const;
const SENSITIVE = [FieldOfNeed.HEALTH, FieldOfNeed.DEBTS, FieldOfNeed.FAMILY] as const;
const MOST_ORDINARY = 3;
const CONSENTS = 0.25;

/** The fields of need of a case that was assessed, those first of which no consent is asked; none before the assessment. */
export function inventNeeds(story: CaseStory, inventing: Inventing): readonly Need[] {
  const { random } = inventing;
  const assessedOn = dayIn(story, "ASSESSMENT", inventing);
  if (assessedOn === null) return [];
  const drawn = Array.from({ length: random.number(2, MOST_ORDINARY) }, () => random.weighted(ORDINARY));
  const needs: Need[] = [...new Set(drawn)].map((field) => ({ field, assessedOn, consentOn: null }));
  if (!random.chance(CONSENTS)) return needs;
  const consentOn = later(story.openedOn, addDays(assessedOn, -random.number(0, 7)));

  return [...needs, { field: random.pick(SENSITIVE), assessedOn, consentOn }];
}

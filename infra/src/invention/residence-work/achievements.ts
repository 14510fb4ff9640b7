import { statusGroup } from "@kim-hub/immigration/status-code";
import { addDays } from "@kim-hub/kit/calendar";
import { StatusGroup } from "@kim-hub/kit/status-group";
import type { Inventing } from "../drawing/inventing.js";
import type { InventedPerson } from "../household/household.js";

/** An achievement that the immigration office recognised. */
export interface InventedAchievement {
  readonly kind: (typeof KINDS)[number][0];
  readonly recognisedOn: string;
  readonly languageLevel: (typeof LEVELS)[number][0] | null;
}

const KINDS = [
  ["LANGUAGE", 6],
  ["INTEGRATION_COURSE", 3],
  ["EMPLOYMENT", 3],
  ["IDENTITY_CLARIFIED", 2],
  ["LIVELIHOOD", 2],
  ["ORIENTATION_TEST", 2],
  ["SCHOOL", 2],
  ["VOCATIONAL_TRAINING", 1],
  ["CIVIC_ENGAGEMENT", 1],
] as const;
const LEVELS = [
  ["A2", 4],
  ["B1", 4],
  ["B2", 1],
] as const;
const RECOGNISED = 0.2;
const MOST_KINDS = 2;
/** Nobody has achieved something before. */
const FIRST_DAYS = 300;

/** An adult's achievements among those that their next title asks for; of most none is recorded. */
export function inventAchievements(
  { statuses, isAdult, arrivedOn }: Pick<InventedPerson, "statuses" | "isAdult" | "arrivedOn">,
  { random, today }: Inventing,
): readonly InventedAchievement[] {
  const last = statuses.at(-1);
  if (!isAdult || !last || statusGroup(last[0]) === StatusGroup.EU || !random.chance(RECOGNISED)) return [];
  const first = addDays(arrivedOn, FIRST_DAYS);
  if (first > today) return [];
  const kinds = new Set(Array.from({ length: random.number(1, MOST_KINDS) }, () => random.weighted(KINDS)));

  return [...kinds].map((kind) => ({
    kind,
    recognisedOn: random.day(first, today),
    languageLevel: kind === "LANGUAGE" ? random.weighted(LEVELS) : null,
  }));
}

import type { Inventing } from "../drawing/inventing.js";
import type { InventedPerson } from "../household/household.js";
import { type InventedAccompaniment, inventAccompaniment } from "./accompaniment.js";
import { type InventedAchievement, inventAchievements } from "./achievements.js";
import { type FurtherApplication, furtherApplications } from "./further-applications.js";
import { type InventedRequest, inventRequests } from "./transmission-requests.js";

/** An immigration office's records of somebody besides their statuses. */
export interface ResidenceWork {
  readonly applications: readonly FurtherApplication[];
  readonly accompaniment: InventedAccompaniment | null;
  readonly achievements: readonly InventedAchievement[];
  readonly requests: readonly InventedRequest[];
}

/** Of a file that was handed over. */
export const NO_RESIDENCE_WORK: ResidenceWork = {
  applications: [],
  accompaniment: null,
  achievements: [],
  requests: [],
};

/** The work of the office that keeps somebody's file today. */
export function inventResidenceWork(person: InventedPerson, inventing: Inventing): ResidenceWork {
  return {
    applications: furtherApplications(person, inventing),
    accompaniment: inventAccompaniment(person, inventing),
    achievements: inventAchievements(person, inventing),
    requests: inventRequests(person, inventing),
  };
}

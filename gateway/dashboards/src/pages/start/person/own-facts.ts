import { addDays, localDate } from "@kim-hub/kit/calendar";
import type { MyPageQuery } from "../../../graphql/graphql.js";
import { earliestOf } from "../listed.js";

/** How many days a person's first page looks back and ahead. */
export const DAYS_AROUND = 30;

type OwnPage = Pick<MyPageQuery, "myPermissions" | "myReleasedPaths">;
type Permission = Pick<NonNullable<OwnPage["myPermissions"]>[number], "state" | "validTo">;
type Path = {
  readonly isAlive: boolean;
  readonly looks: readonly { readonly at: string }[];
};

/** What a person allows today. */
export interface OwnPermissions {
  readonly given: number;
  /** Of them, those that end within the days. */
  readonly ending: number;
  /** The last day of the first to end; null where none ends soon. */
  readonly firstEnd: string | null;
  /** Those that wait for a signature. */
  readonly requested: number;
}

export function countPermissions(permissions: readonly Permission[], today: string): OwnPermissions {
  const given = permissions.filter(({ state }) => state === "GIVEN");
  const ending = given.map(({ validTo }) => validTo).filter((validTo) => validTo <= addDays(today, DAYS_AROUND));
  const requested = permissions.filter(({ state }) => state === "REQUESTED");

  return { given: given.length, ending: ending.length, firstEnd: earliestOf(ending), requested: requested.length };
}

/** Which paths can be read, and who has looked. */
export interface OwnPaths {
  readonly alive: number;
  /** Looks of the last days, at paths that are alive or not. */
  readonly looks: number;
  /** The local day of the last look; null where there was none in those days. */
  readonly lastLook: string | null;
}

export function countLooks(paths: readonly Path[], today: string): OwnPaths {
  const since = addDays(today, -DAYS_AROUND);
  const days = paths
    .flatMap(({ looks }) => looks.map(({ at }) => localDate(new Date(at))))
    .filter((day) => day >= since)
    .toSorted();

  return { alive: paths.filter(({ isAlive }) => isAlive).length, looks: days.length, lastLook: days.at(-1) ?? null };
}

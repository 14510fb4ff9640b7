import { municipalitiesOf } from "../figures/municipalities-of.js";
import { territoryOf } from "../figures/territory.js";
import type { Member } from "./cube.js";

/** A period begins with its last year or with one of the two years before: the more periods there are, the more counts stay back. */
export const YEARS = 3;

/** All providers together. */
export const ALL = "*";

/** Which answer it is, of those that end with the same quarter. */
export interface Address {
  readonly territory: string;
  readonly provider: string;
  readonly fromQuarter: string;
}

/** Each answer that can be asked for where something counts. */
export function addressesOf(
  members: readonly Member[],
  { district, quarter }: { readonly district: string; readonly quarter: string },
): readonly Address[] {
  const territories = [...new Set([district, ...members.map(({ municipality }) => territoryOf(municipality))])];
  const first = members.reduce((least, member) => (member.quarter < least ? member.quarter : least), quarter);
  const years = startsOf(first, quarter);

  return territories.flatMap((territory) => {
    const providers = new Set(members.filter((member) => lies(member, territory)).map(({ authority }) => authority));

    return [ALL, ...providers].flatMap((provider) =>
      years.map((fromQuarter) => ({ territory, provider, fromQuarter })),
    );
  });
}

/** Where the periods that end with this quarter begin, with the answer's own: each year's first quarter. */
export function bucketsOf({ fromQuarter }: Address, quarter: string): readonly string[] {
  return startsOf(fromQuarter, quarter);
}

/** Whether the address counts what is at this place. */
export function isIn(
  {
    municipality,
    provider,
    quarter,
  }: { readonly municipality: string; readonly provider: string; readonly quarter: string },
  address: Address,
): boolean {
  return (
    lies({ municipality }, address.territory) &&
    (address.provider === ALL || address.provider === provider) &&
    quarter >= address.fromQuarter
  );
}

export function nameOf(measure: string, { territory, provider, fromQuarter }: Address): string {
  return `${territory} ${provider} ${fromQuarter} ${measure}`;
}

function lies({ municipality }: { readonly municipality: string }, territory: string): boolean {
  const [first, last] = municipalitiesOf(territory);

  return municipality >= first && municipality <= last;
}

/** The first quarters of the last year and of the years before it, as far as anything counts. */
function startsOf(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];

  return Array.from({ length: Math.min(to - from + 1, YEARS) }, (_, index) => `${to - index}-Q1`).toReversed();
}

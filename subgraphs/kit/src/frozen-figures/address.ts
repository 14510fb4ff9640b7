import { municipalitiesOf } from "../figures/municipalities-of.js";
import { territoryOf } from "../figures/territory-of.js";
import type { Cube, Member } from "./cube.js";

/** All providers together. */
export const ALL = "*";

/** Which answer it is, of those that end with the same quarter. */
export interface Address {
  readonly territory: string;
  readonly provider: string;
  readonly fromQuarter: string;
}

interface Asked {
  readonly cube: Cube;
  readonly district: string;
  readonly quarter: string;
}

/** Each answer that can be asked for where something counts. */
export function addressesOf(members: readonly Member[], { cube, district, quarter }: Asked): readonly Address[] {
  const territories = [...new Set([district, ...members.map(({ municipality }) => territoryOf(municipality))])];
  const first = members.reduce((least, member) => earlierOf(member.quarter ?? least, least), quarter);
  const starts = startsOf(first, quarter, cube);

  return territories.flatMap((territory) => {
    const here = cube.isByProvider ? members.filter((member) => lies(member, territory)) : [];
    const providers = new Set(here.map(({ authority }) => authority));

    return [ALL, ...providers].flatMap((provider) =>
      starts.map((fromQuarter) => ({ territory, provider, fromQuarter })),
    );
  });
}

/** Where the periods that end with this quarter begin, from the answer's own on. */
export function bucketsOf({ fromQuarter }: Address, { cube, quarter }: Asked): readonly string[] {
  return startsOf(fromQuarter, quarter, cube);
}

interface Counted {
  readonly municipality: string;
  readonly provider: string;
  readonly quarter: string | null;
}

/** Whether the address counts what is at this place. */
export function isIn(counted: Counted, address: Address): boolean {
  return isAt(counted, address) && (counted.quarter === null || counted.quarter >= address.fromQuarter);
}

/** Whether it is at the address's place, and belongs to a quarter before its period. */
export function isOlder(counted: Counted, address: Address): boolean {
  return isAt(counted, address) && counted.quarter !== null && counted.quarter < address.fromQuarter;
}

function isAt({ municipality, provider }: Counted, address: Address): boolean {
  return lies({ municipality }, address.territory) && (address.provider === ALL || address.provider === provider);
}

/** The name of an answer's cell, the same at the end of every quarter: where a period is one quarter, or does not matter, it is not a part of the name. */
export function nameOf(
  { figure, years, stocks }: Cube,
  measure: string,
  { territory, provider, fromQuarter }: Address,
): string {
  return [figure, territory, provider, ...(years === 0 || stocks?.has(measure) ? [] : [fromQuarter]), measure].join(
    " ",
  );
}

function earlierOf(left: string, right: string): string {
  return left < right ? left : right;
}

function lies({ municipality }: { readonly municipality: string }, territory: string): boolean {
  const [first, last] = municipalitiesOf(territory);

  return municipality >= first && municipality <= last;
}

/** The quarter itself, or the first quarters of its year and of the years before it, as far as anything counts. */
function startsOf(first: string, last: string, { years }: Cube): readonly string[] {
  if (years === 0) return [last];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];

  return Array.from({ length: Math.min(to - from + 1, years) }, (_, index) => `${to - index}-Q1`).toReversed();
}

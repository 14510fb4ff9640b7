import { addDays } from "@kim-hub/kit/calendar";
import type { Random } from "@kim-hub/kit/test-random";
import { drawName, often } from "./draw-name.js";
import type { InventedPerson } from "./invented-person.js";
import { NAME_POOLS, type NamePool } from "./name-pools.js";
import { NAME_SHARES } from "./name-shares.js";

const FIRST_DAY = "1950-01-02";
const DAYS = 22_000;
const TWINS_PER_THOUSAND = 12;

/** How common the names are: as really borne, or those of the pools' lists alone, of which every one is far too common. */
export type Names = "BORNE" | "CROWDED";

/** So many people, some of them twins of the one before; the same ones for the same random numbers. */
export function inventPeople(count: number, names: Names, random: Random): readonly InventedPerson[] {
  const people: InventedPerson[] = [];
  while (people.length < count) {
    const person = inventPerson(pickPool(random), names, random);
    people.push(person);
    if (person.givenNames.length > 0 && random(1000) < TWINS_PER_THOUSAND) people.push(twinOf(person, random));
  }

  return people.slice(0, count);
}

function inventPerson(pool: NamePool, names: Names, random: Random): InventedPerson {
  const shares = names === "BORNE" ? (NAME_SHARES[pool.origin] ?? null) : null;
  const drawGiven = () => drawName(pool.givenNames, shares?.givenNames ?? null, often, random);
  const drawFamily = () => drawName(pool.familyNames, shares?.familyNames ?? null, often, random);
  const has = (percent: number) => random(100) < percent;
  const { percent } = pool;
  const birthDate = addDays(FIRST_DAY, random(DAYS));
  const isVague = has(shares?.firstOfJanuary ?? percent.firstOfJanuary);
  const date = isVague ? `${birthDate.slice(0, 4)}-01-01` : birthDate;
  const given = drawGiven();
  if (has(percent.oneName)) return { pool, shares, familyName: given, givenNames: [], birthDate: date };
  const second = drawGiven();
  const family = drawFamily();
  const other = drawFamily();

  return {
    ...{ pool, shares },
    familyName: has(percent.doubleFamily) && other !== family ? `${family} ${other}` : family,
    givenNames: has(percent.secondGiven) && second !== given ? [given, second] : [given],
    birthDate: date,
  };
}

/** Born on one day, with one family name; half of them share a second given name, as a father's. */
function twinOf(person: InventedPerson, random: Random): InventedPerson {
  const { pool, shares, givenNames } = person;
  const [first, ...others] = givenNames;
  const names = pool.givenNames.filter((name) => !givenNames.includes(name));
  let given = drawName(names, shares?.givenNames ?? null, often, random);
  while (givenNames.includes(given)) given = drawName(names, shares?.givenNames ?? null, often, random);

  return { ...person, givenNames: first === undefined || random(2) === 0 ? [given] : [given, ...others] };
}

function pickPool(random: Random): NamePool {
  let draw = random(NAME_POOLS.reduce((sum, { weight }) => sum + weight, 0));
  for (const pool of NAME_POOLS) {
    if (draw < pool.weight) return pool;
    draw -= pool.weight;
  }

  throw new Error("There is no name pool.");
}

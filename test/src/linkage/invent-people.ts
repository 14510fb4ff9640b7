import { addDays } from "@kim-hub/kit/calendar";
import type { Random } from "@kim-hub/kit/test-random";
import type { InventedPerson } from "./invented-person.js";
import { NAME_POOLS, type NamePool } from "./name-pools.js";

const FIRST_DAY = "1950-01-02";
const DAYS = 22_000;
const TWINS_PER_THOUSAND = 12;

/** So many people, some of them twins of the one before; the same ones for the same random numbers. */
export function inventPeople(count: number, random: Random): readonly InventedPerson[] {
  const people: InventedPerson[] = [];
  while (people.length < count) {
    const person = inventPerson(random);
    people.push(person);
    if (person.givenNames.length > 0 && random(1000) < TWINS_PER_THOUSAND) people.push(twinOf(person, random));
  }

  return people.slice(0, count);
}

function inventPerson(random: Random): InventedPerson {
  const pool = pickPool(random);
  const has = (percent: number) => random(100) < percent;
  const { percent } = pool;
  const birthDate = addDays(FIRST_DAY, random(DAYS));
  const date = has(percent.firstOfJanuary) ? `${birthDate.slice(0, 4)}-01-01` : birthDate;
  const given = often(pool.givenNames, random);
  if (has(percent.oneName)) return { pool, familyName: given, givenNames: [], birthDate: date };
  const second = often(pool.givenNames, random);
  const family = often(pool.familyNames, random);
  const other = often(pool.familyNames, random);

  return {
    pool,
    familyName: has(percent.doubleFamily) && other !== family ? `${family} ${other}` : family,
    givenNames: has(percent.secondGiven) && second !== given ? [given, second] : [given],
    birthDate: date,
  };
}

/** Born on one day, with one family name; half of them share a second given name, as a father's. */
function twinOf({ pool, givenNames, ...person }: InventedPerson, random: Random): InventedPerson {
  const [first, ...others] = givenNames;
  const names = pool.givenNames.filter((name) => !givenNames.includes(name));
  const given = often(names, random);

  return { ...person, pool, givenNames: first === undefined || random(2) === 0 ? [given] : [given, ...others] };
}

function pickPool(random: Random): NamePool {
  let draw = random(NAME_POOLS.reduce((sum, { weight }) => sum + weight, 0));
  for (const pool of NAME_POOLS) {
    if (draw < pool.weight) return pool;
    draw -= pool.weight;
  }

  throw new Error("There is no name pool.");
}

/** The first of a list far more often than the last, as names are given. */
function often(names: readonly string[], random: Random): string {
  const reach = 1 + random(names.length);

  return names[random(reach)] ?? "";
}

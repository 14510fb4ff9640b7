import type { FiledIdentity } from "@kim-hub/kit/linkage-identity";
import type { Random } from "@kim-hub/kit/test-random";
import { any, drawName } from "./draw-name.js";
import type { InventedPerson } from "./invented-person.js";

/** Of a thousand files. */
const PER_THOUSAND = {
  swapped: 30,
  typing: 10,
  wrongDate: 10,
  dayAsMonth: 10,
  firstOfJanuary: 20,
  monthOnly: 10,
  yearOnly: 5,
  droppedPart: 30,
  otherFamily: 20,
  otherForm: 10,
};
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const NO_NAME = ["-", "XXX", null, "same"] as const;

/** What an immigration office reads in the passport. */
export function asInPassport({ familyName, givenNames, birthDate }: InventedPerson): FiledIdentity {
  return { familyName, givenNames: givenNames.join(" ") || null, birthDate };
}

/** The same as another office has it: written otherwise, with what goes wrong at a counter. */
export function asAtCounter(person: InventedPerson, random: Random): FiledIdentity {
  const { pool, shares } = person;
  const happens = (perThousand: number) => random(1000) < perThousand;
  let family = person.familyName;
  let given = person.givenNames;
  if (happens(pool.percent.respelt * 10)) {
    family = respell(family, person, random);
    given = given.map((name) => respell(name, person, random));
  }
  if (happens(PER_THOUSAND.otherForm)) family = pool.otherForm?.(family) ?? family;
  if (given.length > 0 && happens(PER_THOUSAND.otherFamily))
    family = drawName(pool.familyNames, shares?.familyNames ?? null, any, random);
  if (happens(PER_THOUSAND.droppedPart)) {
    if (given.length > 1) given = given.slice(0, -1);
    else family = family.split(" ")[0] ?? family;
  }
  if (happens(PER_THOUSAND.typing)) {
    if (given.length > 0 && random(2) === 0) given = given.map((name, at) => (at === 0 ? mistype(name, random) : name));
    else family = mistype(family, random);
  }
  const birthDate = dateAtCounter(person.birthDate, random);
  if (given.length === 0) return { ...oneName(family, NO_NAME[random(NO_NAME.length)] ?? null, random), birthDate };
  if (happens(PER_THOUSAND.swapped)) return { familyName: given.join(" "), givenNames: family, birthDate };

  return { familyName: family, givenNames: given.join(" "), birthDate };
}

function respell(name: string, { pool }: InventedPerson, random: Random): string {
  const ways = pool.spellings.filter(([written]) => written.test(name));
  const [written, otherwise] = ways[random(Math.max(ways.length, 1))] ?? [/^$/, ""];
  const changed = name.replace(written, otherwise);

  return changed.charAt(0).toUpperCase() + changed.slice(1);
}

function mistype(name: string, random: Random): string {
  const at = 1 + random(Math.max(name.length - 1, 1));
  const letter = LETTERS[random(LETTERS.length)] ?? "";
  const mistakes = [
    name.slice(0, at) + letter + name.slice(at + 1),
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + letter + name.slice(at),
    name.slice(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.slice(at + 1),
  ];

  return mistakes[random(mistakes.length)] ?? name;
}

function dateAtCounter(date: string, random: Random): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const chances: readonly (readonly [perThousand: number, date: string])[] = [
    [PER_THOUSAND.firstOfJanuary, `${year}-01-01`],
    [PER_THOUSAND.monthOnly, `${year}-${month}`],
    [PER_THOUSAND.yearOnly, year],
    [PER_THOUSAND.dayAsMonth, Number(day) <= 12 ? `${year}-${day}-${month}` : date],
    [PER_THOUSAND.wrongDate, `${year}-${month}-${String(1 + random(28)).padStart(2, "0")}`],
  ];
  let draw = random(1000);
  for (const [perThousand, otherwise] of chances) {
    if (draw < perThousand) return otherwise;
    draw -= perThousand;
  }

  return date;
}

function oneName(name: string, placeholder: string | null, random: Random): Omit<FiledIdentity, "birthDate"> {
  const other = placeholder === "same" ? name : placeholder;

  return random(2) === 0 || other === null
    ? { familyName: name, givenNames: other }
    : { familyName: other, givenNames: name };
}

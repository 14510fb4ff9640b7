import { type CaseStory, inventCase } from "./case-story.js";
import { type InventedPerson, inventHousehold } from "./household.js";
import type { Place } from "./places.js";
import { inventProcedure, type ProcedureStory } from "./procedure-story.js";
import { createRandom, type Random } from "./random.js";
import { splitAtMove } from "./split-at-move.js";

/** One invented household as each office would hold it. */
export interface InventedFiles {
  readonly cases: readonly InventedCase[];
  readonly files: readonly InventedFile[];
  readonly procedures: readonly InventedProcedure[];
  /** Under which pseudonyms the offices know people of whom they hold more than one file. */
  readonly links: readonly InventedLink[];
}

interface InOffice {
  readonly authority: string;
  readonly fileReference: string;
  readonly municipality: string;
  readonly pseudonym: string;
  readonly person: InventedPerson;
}

export interface InventedCase extends InOffice {
  readonly story: CaseStory;
  /** The people of the household besides the client, each with the pseudonym under which case management knows them. */
  readonly others: readonly { readonly person: InventedPerson; readonly pseudonym: string }[];
}

/** The statuses are those that the authority itself has recorded. */
export type InventedFile = InOffice &
  Pick<InventedPerson, "statuses"> & {
    /** When the authority handed the file over; null while it keeps it. */
    readonly handedOverOn: string | null;
  };

export interface InventedProcedure extends InOffice {
  readonly story: ProcedureStory;
}

/** The pseudonyms of one person in the offices that know them. */
export interface InventedLink {
  readonly personId: string;
  readonly caseManagement: InOffice;
  readonly others: Readonly<Partial<Record<"immigration" | "naturalisation", InOffice>>>;
  /** Whether they agreed that both leave the offices for the steering group. */
  readonly isReleased: boolean;
}

/** The people of one territory. */
export interface WantedPopulation {
  /** The AGS of the territory, which stands in every file reference. */
  readonly territory: string;
  readonly places: readonly Place[];
  readonly persons: number;
  readonly seed: number;
  readonly today: string;
}

const IN_CASE_MANAGEMENT = 0.22;
const MOVES = 0.04;
const RELEASED = 0.3;
/** Case management (Baustein 2) is paid for from here on. */
const CASE_MANAGEMENT_FROM = "2020-07-01";

/** The same households for the same seed and day; at least as many persons as wanted, the last household is not split. */
export function* inventPopulation({
  territory,
  places,
  persons,
  seed,
  today,
}: WantedPopulation): Generator<InventedFiles> {
  const random = createRandom(seed, Number(territory));
  let invented = 0;
  for (let household = 1; invented < persons; household += 1) {
    const people = inventHousehold({ random, today });
    yield fileHousehold(people, { places, random, today, number: `${territory}-${seed}-${household}` });
    invented += people.length;
  }
}

/** The people of one territory after the other. */
export function* inventPopulations(wanted: readonly WantedPopulation[]): Generator<InventedFiles> {
  for (const population of wanted) yield* inventPopulation(population);
}

interface Filing {
  readonly places: readonly Place[];
  readonly random: Random;
  readonly today: string;
  /** Of the household; no other has it. */
  readonly number: string;
}

function fileHousehold(people: readonly InventedPerson[], { places, random, today, number }: Filing): InventedFiles {
  const place = random.pick(places);
  const before = random.chance(MOVES) ? random.pick(places) : place;
  const office = (person: InventedPerson, kind: string, authority: string, { municipality }: Place): InOffice => ({
    ...{ authority, municipality, person },
    fileReference: `${kind} ${number}-${people.indexOf(person) + 1} (erfunden)`,
    pseudonym: random.uuid(),
  });
  const files = people.flatMap((person) =>
    splitAtMove(person, { from: before, to: place, random, today }).map(({ statuses, handedOverOn, place: at }) => ({
      ...office(person, "ABH", at.immigration, at),
      ...{ statuses, handedOverOn },
    })),
  );
  const procedures = people.flatMap((person) => {
    const story = inventProcedure(person, { random, today });

    return story ? [{ ...office(person, "EBH", place.naturalisation, place), story }] : [];
  });
  const [client] = people;
  const isClient = random.chance(IN_CASE_MANAGEMENT);
  const cases =
    client && isClient
      ? [
          {
            ...office(client, "CM", place.caseManagement, place),
            story: inventCase(random.day(later(client.arrivedOn, CASE_MANAGEMENT_FROM), today), { random, today }),
            others: people.slice(1).map((person) => ({ person, pseudonym: random.uuid() })),
          },
        ]
      : [];
  const of = <T extends InOffice>(held: readonly T[]) => held.findLast(({ person }) => person === client);
  const [immigration, naturalisation] = [of(files), of(procedures)];
  const links = cases.map((caseManagement) => ({
    personId: random.uuid(),
    caseManagement,
    others: { ...(immigration && { immigration }), ...(naturalisation && { naturalisation }) },
    isReleased: random.chance(RELEASED),
  }));

  return { cases, files, procedures, links };
}

function later(left: string, right: string): string {
  return left > right ? left : right;
}

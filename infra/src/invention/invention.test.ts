import { expect, test } from "@jest/globals";
import { checkStatuses } from "@kim-hub/immigration/check-statuses";
import { Shortening } from "@kim-hub/immigration/status-rule";
import { STATUS_RULES } from "@kim-hub/immigration/status-rules";
import { CLIENTS } from "../demonstration/clients.js";
import { createRandom } from "./drawing/random.js";
import { inventHousehold } from "./household/household.js";
import { listPlaces } from "./places.js";
import { inventPopulation } from "./population.js";

const TODAY = "2026-11-26";
const PERSONS = 20_000;

const faultsOf = (person: {
  birthDay: string;
  withChild: boolean;
  statuses: readonly (readonly [never, string, string | null])[];
}) =>
  checkStatuses(
    { birthDate: person.birthDay, shortenings: person.withChild ? [Shortening.CHILD] : [], isWhole: true },
    person.statuses.map(([code, validFrom, validTo]) => ({ code, validFrom, validTo, isForFamily: false })),
    { rules: STATUS_RULES, on: TODAY },
  ).flat();

test("of 20,000 invented persons and the clients of the demonstration none has statuses that the law does not allow", () => {
  const random = createRandom(7);
  const people = [];
  while (people.length < PERSONS) people.push(...inventHousehold({ random, today: TODAY }));
  const clients = CLIENTS.map(({ story }) => ({ ...story, birthDay: story.bornOn }));
  const faults = [...people, ...clients].flatMap((person) => faultsOf(person as never));

  expect(new Set(faults.map(({ rule }) => rule))).toEqual(new Set());
});

test("the same seed invents the same people, another seed or territory others, and each is marked as invented", () => {
  const invent = (territory: string, seed: number) =>
    JSON.stringify([
      ...inventPopulation({ ...{ territory, seed, persons: 200, today: TODAY }, places: listPlaces(territory, TODAY) }),
    ]);
  const first = invent("05711", 1);

  expect(invent("05711", 1)).toBe(first);
  expect(invent("05711", 2)).not.toBe(first);
  expect(invent("05382", 1)).not.toBe(first);
  expect(first.match(/"familyName":"[^"]* \(erfunden\)"/g)?.length).toBe(first.match(/"familyName":"/g)?.length);
});

test("a town with offices of its own is served by them, and one without by those of its Kreis", () => {
  const authorities = Object.fromEntries(
    [...listPlaces("05554", TODAY), ...listPlaces("05382", TODAY), ...listPlaces("05334", TODAY)].map((place) => [
      place.municipality,
      [place.caseManagement, place.immigration, place.naturalisation],
    ]),
  );

  expect(authorities).toMatchObject({
    "05554008": ["CM-05554", "ABH-05554008", "EBH-05554008"],
    "05382012": ["CM-05382", "ABH-05382", "EBH-05382"],
    "05334002": ["CM-05334002", "ABH-05334", "EBH-05334"],
  });
});

test("who moves to another authority's district has a file at both, the old one up to the day before", () => {
  const places = listPlaces("05382", TODAY);
  const households = [...inventPopulation({ territory: "05382", places, persons: 5000, seed: 3, today: TODAY })];
  const moved = households.flatMap(({ files }) =>
    files.filter(({ person, authority }) =>
      files.some((other) => other.person === person && other.authority !== authority),
    ),
  );

  expect(moved.length).toBeGreaterThan(10);
  expect(new Set(moved.map(({ pseudonym }) => pseudonym)).size).toBe(moved.length);
});

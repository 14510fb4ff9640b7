import { expect, test } from "@jest/globals";
import { listPlaces } from "../places.js";
import { inventPopulation } from "../population.js";

const TODAY = "2026-11-26";

const places = listPlaces("05382", TODAY);
const households = [...inventPopulation({ territory: "05382", places, persons: 8000, seed: 12, today: TODAY })];
const files = households.flatMap((household) => household.files);

test("applications for a right to remain are pending, refused and withdrawn, none before the arrival or in the future", () => {
  const applications = files.flatMap(({ person, work }) => work.applications.map((each) => ({ person, ...each })));

  expect(new Set(applications.map(({ decision }) => decision))).toEqual(new Set([null, "REFUSED", "WITHDRAWN"]));
  expect(
    applications.filter(
      ({ person, receivedOn, decidedOn }) =>
        receivedOn < person.arrivedOn || receivedOn > TODAY || (decidedOn !== null && decidedOn > TODAY),
    ),
  ).toEqual([]);
});

test("an integration guide agrees on goals while the accompaniment lasts, and each has a result once it has ended", () => {
  const accompaniments = files.flatMap(({ work }) => work.accompaniment ?? []);
  const goals = accompaniments.flatMap(({ goals, ...accompaniment }) =>
    goals.map((goal) => ({ ...accompaniment, goal })),
  );

  expect(goals.length).toBeGreaterThan(50);
  expect(
    goals.filter(({ startedOn, endedOn, goal: { agreedOn } }) => agreedOn < startedOn || agreedOn > (endedOn ?? TODAY)),
  ).toEqual([]);
  expect(goals.filter(({ endedOn, goal }) => endedOn !== null && goal.result === null)).toEqual([]);
});

test("only a recognised language has a level, and only an answered request an outcome", () => {
  const achievements = files.flatMap(({ work }) => work.achievements);
  const requests = files.flatMap(({ work }) => work.requests);

  expect(achievements.filter(({ kind, languageLevel }) => (kind === "LANGUAGE") !== (languageLevel !== null))).toEqual(
    [],
  );
  expect(requests.filter(({ answeredOn, outcome }) => (answeredOn === null) !== (outcome === null))).toEqual([]);
  expect(requests.length).toBeGreaterThan(10);
});

test("an office that has handed a file over works on it no more", () => {
  const handedOver = files.filter(({ handedOverOn }) => handedOverOn !== null);

  expect(handedOver.length).toBeGreaterThan(10);
  expect(handedOver.flatMap(({ work }) => [...work.applications, ...work.achievements, ...work.requests])).toEqual([]);
});

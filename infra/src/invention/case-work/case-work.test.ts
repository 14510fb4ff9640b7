import { expect, test } from "@jest/globals";
import { addDays, addMonths } from "@kim-hub/kit/calendar";
import { SENSITIVE_FIELDS } from "@kim-hub/kit/field-of-need";
import { listPlaces } from "../places.js";
import { inventPopulation } from "../population.js";

const TODAY = "2026-11-26";
const TERRITORY = "05334";

const places = listPlaces(TERRITORY, TODAY);
const households = [...inventPopulation({ territory: TERRITORY, places, persons: 8000, seed: 11, today: TODAY })];
const cases = households.flatMap((household) => household.cases);
const goals = cases.flatMap(({ story, work }) => work.goals.map((goal) => ({ story, goal })));
const entered = (stages: (typeof cases)[number]["story"]["stages"]) => new Set(stages.map(({ stage }) => stage));

test("every invented goal of a closed case has a result, on a day of the case", () => {
  const closed = goals.filter(({ story }) => story.closedOn !== null);

  expect(closed.length).toBeGreaterThan(100);
  expect(closed.filter(({ goal }) => goal.result === null || goal.resultOn === null)).toEqual([]);
  expect(closed.filter(({ story, goal }) => (goal.resultOn ?? "") > (story.closedOn ?? ""))).toEqual([]);
});

test("the reviews of an invented goal are at most six months apart, the first from the agreement, and none is in the future", () => {
  const steps = goals.flatMap(({ goal: { agreedOn, firstReviewOn, reviews } }) => {
    const planned = [firstReviewOn, ...reviews.flatMap(({ nextReviewOn }) => nextReviewOn ?? [])];
    const last = [agreedOn, ...reviews.map(({ reviewedOn }) => reviewedOn)];

    return planned.map((next, index) => [last[index] ?? "", next] as const);
  });
  const reviewed = goals.flatMap(({ goal }) => goal.reviews.map(({ reviewedOn }) => reviewedOn));

  expect(steps.length).toBeGreaterThan(500);
  expect(steps.filter(([last, next]) => next <= last || next > addMonths(last, 6))).toEqual([]);
  expect(reviewed.filter((day) => day > TODAY)).toEqual([]);
});

test("of open invented cases some goals, reviews and referrals are due about today, and nothing else has waited for long", () => {
  const open = cases.filter(({ story }) => story.closedOn === null).map(({ work }) => work);
  const running = open.flatMap((work) => work.goals).filter(({ result }) => result === null);
  const waiting = open.flatMap((work) => work.referrals).filter(({ state }) => state === "REQUESTED");
  const nextReviews = running.map((goal) => goal.reviews.at(-1)?.nextReviewOn ?? goal.firstReviewOn);
  const isDue = (day: string) => day >= addDays(TODAY, -31) && day <= addDays(TODAY, 7);

  expect(running.filter(({ dueOn }) => isDue(dueOn)).length).toBeGreaterThan(5);
  expect(nextReviews.filter(isDue).length).toBeGreaterThan(5);
  expect(waiting.filter(({ dueOn }) => isDue(dueOn)).length).toBeGreaterThan(5);
  expect(nextReviews.filter((day) => day < addDays(TODAY, -31))).toEqual([]);
});

test("referrals are answered, refused, taken back and waiting, each due within 90 days", () => {
  const referrals = cases.flatMap(({ work }) => work.referrals);

  expect(new Set(referrals.map(({ state }) => state))).toEqual(
    new Set(["REQUESTED", "ACCEPTED", "REJECTED", "REVOKED"]),
  );
  expect(referrals.filter(({ requestedOn, dueOn }) => dueOn > addDays(requestedOn, 90))).toEqual([]);
});

test("what an invented case shows of health, debts or family rests on a consent before the assessment", () => {
  const sensitive = cases.flatMap(({ work }) => work.needs.filter(({ field }) => SENSITIVE_FIELDS.has(field)));
  const mentioned = cases.flatMap(({ work }) => {
    const consented = new Set(work.needs.map(({ field }) => field));

    return [...work.goals, ...work.referrals, ...work.gaps].filter(({ field }) => !consented.has(field));
  });

  expect(sensitive.length).toBeGreaterThan(50);
  expect(sensitive.filter(({ consentOn, assessedOn }) => consentOn === null || consentOn > assessedOn)).toEqual([]);
  expect(mentioned).toEqual([]);
});

test("goals need the goal agreement, services and gaps the support planning, referrals the steering of services", () => {
  const needed = [
    ["GOAL_AGREEMENT", ({ work }: (typeof cases)[number]) => work.goals],
    ["SUPPORT_PLANNING", ({ work }: (typeof cases)[number]) => [...work.services, ...work.gaps]],
    ["SERVICE_STEERING", ({ work }: (typeof cases)[number]) => work.referrals],
  ] as const;

  for (const [stage, rowsOf] of needed)
    expect(cases.filter((each) => rowsOf(each).length > 0 && !entered(each.story.stages).has(stage))).toEqual([]);
});

test("contacts of all four kinds are made in the time of the case", () => {
  const contacts = cases.flatMap(({ story, work }) => work.contacts.map((contact) => ({ story, contact })));

  expect(new Set(contacts.map(({ contact }) => contact.kind))).toEqual(
    new Set(["ADDRESSED", "CONTACT", "COUNSELLED", "ACCOMPANIED"]),
  );
  expect(
    contacts.filter(
      ({ story, contact: { contactOn } }) => contactOn < story.openedOn || contactOn > (story.closedOn ?? TODAY),
    ),
  ).toEqual([]);
});

test("a few invented cases jump, enter a stage again, rest, or are another provider's", () => {
  const again = cases.filter(({ story }) => entered(story.stages).size < story.stages.length);
  const jumped = cases.filter(({ story }) => story.stages.some(({ jumpReason }) => jumpReason !== null));
  const paused = cases.filter(({ story }) => story.state === "PAUSED");
  const elsewhere = cases.filter(
    ({ authority, municipality }) =>
      authority !== places.find((place) => place.municipality === municipality)?.caseManagement,
  );

  for (const few of [again, jumped, paused, elsewhere]) {
    expect(few.length).toBeGreaterThan(3);
    expect(few.length).toBeLessThan(cases.length / 5);
  }
});

test("a case that was closed more than three years ago is no longer there", () => {
  const limit = addMonths(TODAY, -36);

  expect(cases.filter(({ story }) => story.closedOn !== null && story.closedOn <= limit)).toEqual([]);
});

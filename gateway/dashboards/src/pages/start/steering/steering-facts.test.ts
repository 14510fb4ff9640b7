import { expect, test } from "@jest/globals";
import { agsOf, listSlips, owedFacts, sittingsAround, sortDuties } from "./steering-facts.js";
import { steeringTimes } from "./steering-times.js";

test("the quarters end with the last that is over, and the years with the running one", () => {
  expect(steeringTimes("2026-11-29")).toEqual({
    period: { fromQuarter: "2025-Q4", toQuarter: "2026-Q3" },
    years: [2024, 2025, 2026],
  });
  expect(steeringTimes("2027-01-01")).toEqual({
    period: { fromQuarter: "2026-Q1", toQuarter: "2026-Q4" },
    years: [2025, 2026, 2027],
  });
});

test("only the id of a steering group holds an AGS", () => {
  expect(["LG-05711", "LG-05334002", "SGA-05711", "LG-04711", null].map(agsOf)).toEqual([
    "05711",
    "05334002",
    null,
    null,
    null,
  ]);
});

test("the next sitting is today's or the first after, and a month lasts until its end", () => {
  const on = (...dates: string[]) => dates.map((date) => ({ date, isPublic: null }));

  expect(sittingsAround(on("2027-03-01", "2026-11-29", "2026-11-28"), "2026-11-29")).toMatchObject({
    next: { date: "2026-11-29" },
    last: { date: "2026-11-28" },
  });
  expect(sittingsAround(on("2026-11", "2026-10"), "2026-11-29")).toMatchObject({
    next: { date: "2026-11" },
    last: { date: "2026-10" },
  });
  expect(sittingsAround([], "2026-11-29")).toEqual({ next: null, last: null });
});

test("a milestone slips that came late or whose day has passed, and no other", () => {
  const milestone = (title: string, planned: string | null, actual: string | null, slipDays: number | null) => {
    return { title, planned, actual, slipDays };
  };
  const slips = listSlips(
    [
      milestone("late", "2020-03", "2020-11-30", 244),
      milestone("early", "2020-03-31", "2020-03-01", -30),
      milestone("passed", "2026-10", null, null),
      milestone("this month", "2026-11", null, null),
      milestone("without a day", null, null, null),
    ],
    "2026-11-29",
  );

  expect(slips.map(({ title }) => title)).toEqual(["passed", "late"]);
});

test("duties come in the order of their urgency", () => {
  const duty = (instrument: string, dueOn: string | null, overdueDays: number | null) => {
    return { instrument, dueOn, overdueDays, lastAt: null, body: { name: "Rat" } };
  };
  const duties = [
    duty("someday", null, null),
    duty("soon", "2026-12-01", 0),
    duty("late", "2026-01-01", 300),
    duty("later", "2027-12-01", 0),
  ];

  expect(sortDuties(duties).map(({ instrument }) => instrument)).toEqual(["late", "soon", "later", "someday"]);
});

test("a fact that two questions need is owed once, under who would have to record it", () => {
  const none = { missing: [] };
  const grant = { fact: "GRANT", owner: "Bielefeld", detail: "2026" } as const;
  const papers = { fact: "PAPERS", owner: "Kreis", detail: null } as const;
  const owed = owedFacts({
    ...{ asOf: "2026-11-29", status: "COMPLETE", question1: { missing: [grant] }, question1a: { missing: [grant] } },
    ...{ question1b: none, question2: none, question3: none, question4: none, question5: none },
    ...{ question6: none, question7: none, question8: { missing: [papers] }, question9: none },
  });

  expect([...owed]).toEqual([
    ["Bielefeld", [grant]],
    ["Kreis", [papers]],
  ]);
});

import { expect, test } from "@jest/globals";
import { addDays } from "@kim-hub/kit/calendar";
import { listPlaces } from "../places.js";
import { inventPopulation } from "../population.js";

const TODAY = "2026-11-26";

const places = listPlaces("05554", TODAY);
const households = [...inventPopulation({ territory: "05554", places, persons: 15_000, seed: 13, today: TODAY })];
const procedures = households.flatMap((household) => household.procedures);

test("documents are outstanding in pending procedures only, some of them past their day", () => {
  const outstanding = procedures.flatMap(({ story, documents }) =>
    documents.filter(({ receivedOn }) => receivedOn === null).map((document) => ({ story, document })),
  );

  expect(outstanding.filter(({ story }) => story.decision !== null)).toEqual([]);
  expect(outstanding.filter(({ document }) => document.dueOn < TODAY).length).toBeGreaterThan(10);
  expect(outstanding.filter(({ document }) => document.dueOn >= TODAY).length).toBeGreaterThan(3);
});

test("somebody who was naturalised met every requirement on the day of the decision", () => {
  const granted = procedures.filter(({ story }) => story.decision === "GRANTED");
  const met = granted.map(({ story, facts }) => ({
    decidedOn: story.decidedOn ?? "",
    codes: facts.filter(({ validFrom }) => validFrom <= (story.decidedOn ?? "")).map(({ code }) => code),
  }));
  const needed = [
    "LAWFUL_RESIDENCE",
    "QUALIFYING_TITLE",
    "IDENTITY_CLARIFIED",
    "LANGUAGE_B1",
    "KNOWLEDGE_TEST",
  ] as const;

  expect(met.length).toBeGreaterThan(100);
  expect(met.filter(({ codes }) => !needed.every((code) => codes.includes(code)))).toEqual([]);
  expect(
    met.filter(({ decidedOn, codes }) => decidedOn < "2024-06-27" !== codes.includes("FORMER_CITIZENSHIP_GIVEN_UP")),
  ).toEqual([]);
});

test("some certificates are to be handed over within the week, and none that was has a day for it", () => {
  const due = procedures.filter(({ story }) => story.handoverDueOn !== null);
  const soon = due.filter(({ story }) => (story.handoverDueOn ?? "") <= addDays(TODAY, 7));

  expect(soon.length).toBeGreaterThan(2);
  expect(due.filter(({ story }) => story.decision !== "GRANTED" || story.handedOverOn !== null)).toEqual([]);
});

test("invented procedures end in naturalisation, refusal and withdrawal, and some people wait for an appointment", () => {
  expect(new Set(procedures.map(({ story }) => story.decision))).toEqual(
    new Set([null, "GRANTED", "REFUSED", "WITHDRAWN"]),
  );
  expect(procedures.filter(({ story }) => story.appointmentOn === null).length).toBeGreaterThan(10);
});
